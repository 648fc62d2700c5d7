import { useId, useRef } from 'react';
import '../styles/chat.css';

export interface ChatComposerProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  /** @returns whether it was taken: only then is the field emptied */
  readonly onSend: (text: string) => boolean;
  readonly maxLength: number;
  readonly words: { readonly label: string; readonly help: string; readonly send: string; readonly file: string };
  /** Media types that may be chosen; left out: no files. */
  readonly accept?: readonly string[] | undefined;
  readonly onFile?: (file: File) => void;
}

/** Enter sends, Shift and Enter begins a line: as everywhere, and said. */
export function ChatComposer({ text, onText, onSend, maxLength, words, accept, onFile }: ChatComposerProps) {
  const id = useId();
  const files = useRef<HTMLInputElement>(null);
  const send = () => {
    const said = text.trim();
    if (said !== '' && onSend(said)) onText('');
  };
  return (
    <form
      className="sp-chat-composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <label htmlFor={`${id}-text`} className="sp-label">
        {words.label}
      </label>
      <textarea
        id={`${id}-text`}
        name="chat-text"
        className="form-control"
        rows={2}
        maxLength={maxLength}
        value={text}
        aria-describedby={`${id}-help`}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={(event) => {
          // While letters are being put together, Enter chooses among them.
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          send();
        }}
      />
      <p id={`${id}-help`} className="sp-help">
        {words.help}
      </p>
      <div className="sp-actions">
        <button type="submit" className="btn btn-primary">
          {words.send}
        </button>
        {accept !== undefined && onFile !== undefined && (
          <>
            <button type="button" className="btn btn-outline-primary" onClick={() => files.current?.click()}>
              {words.file}
            </button>
            <input
              ref={files}
              type="file"
              name="chat-file"
              className="visually-hidden"
              tabIndex={-1}
              aria-hidden="true"
              accept={accept.join(',')}
              onChange={({ currentTarget }) => {
                const [file] = currentTarget.files ?? [];
                if (file !== undefined) onFile(file);
                currentTarget.value = '';
              }}
            />
          </>
        )}
      </div>
    </form>
  );
}
