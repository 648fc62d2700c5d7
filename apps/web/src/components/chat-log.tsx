import { useEffect, useRef, type ReactNode } from 'react';
import { formatBytes } from '../i18n/format.js';
import { useSpeech } from '../i18n/language.context.js';
import type { ChatFile, ChatLine } from '../live/chat.connection.js';
import { Icon } from './icon.js';
import { Time } from './time.js';
import '../styles/chat.css';

export interface ChatLogProps {
  readonly label: string;
  readonly lines: readonly ChatLine[];
  /** Whose words stand on the right. */
  readonly mine: (line: ChatLine) => boolean;
  readonly nameOf: (line: ChatLine) => string;
  readonly articleHref?: (id: string) => string;
  readonly onFile: (file: ChatFile) => void;
  /** What follows the last line: what is on its way. */
  readonly children?: ReactNode;
}

/** What was said, oldest first. New lines are read out; the newest is kept in sight unless somebody reads further up. */
export function ChatLog({ label, lines, mine, nameOf, articleHref, onFile, children }: ChatLogProps) {
  const box = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  useEffect(() => {
    if (atEnd.current && box.current !== null) box.current.scrollTop = box.current.scrollHeight;
  }, [lines, children]);
  return (
    <div
      ref={box}
      className="sp-chat-log"
      role="log"
      aria-label={label}
      // What scrolls must be reached by keyboard, too.
      tabIndex={0}
      onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
        atEnd.current = scrollHeight - scrollTop - clientHeight < 60;
      }}
    >
      {lines.map((line) => (
        <div key={line.seq} className={`sp-chat-line ${mine(line) ? 'is-mine' : ''}`}>
          <p className="sp-chat-who">
            <strong>{nameOf(line)}</strong> <Time at={line.at} form="short" />
          </p>
          {line.text !== '' && <p className="sp-multiline mb-0">{line.text}</p>}
          {articleHref !== undefined && line.articles.length > 0 && (
            <ul className="sp-chat-articles">
              {line.articles.map(({ id, title }) => (
                <li key={id}>
                  <a href={articleHref(id)} target="_blank" rel="noopener">
                    {title}
                  </a>
                </li>
              ))}
            </ul>
          )}
          {line.files.map((file) => (
            <ChatFileButton key={file.id} file={file} onFile={onFile} />
          ))}
        </div>
      ))}
      {children}
    </div>
  );
}

function ChatFileButton({ file, onFile }: { file: ChatFile; onFile: (file: ChatFile) => void }) {
  const { language } = useSpeech();
  return (
    <p className="mb-0">
      <Icon name="clip" className="icon-sm" />{' '}
      <button type="button" className="btn btn-link p-0 sp-file-name" onClick={() => onFile(file)}>
        {file.name} ({formatBytes(file.size, language)})
      </button>
    </p>
  );
}
