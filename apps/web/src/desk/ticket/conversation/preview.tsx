import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Dialog } from '../../../components/dialog.js';
import { ReadState } from '../../../components/read-state.js';
import { formatBytes } from '../../../i18n/format.js';
import { useSpeech } from '../texts/index.js';
import type { Attachment } from '../ticket.types.js';
import { beginsLike, previewKind, TEXT_SHOWN, type PreviewKind } from './preview.kind.js';

export interface PreviewProps {
  readonly file: Attachment;
  readonly bytes: () => Promise<Blob>;
  readonly save: () => void;
  readonly close: () => void;
}

/** A file looked at: as a picture, as a document of the browser's own reader, as text. Anything else is downloaded. */
export function Preview({ file, bytes, save, close }: PreviewProps) {
  const { t } = useSpeech();
  const content = useQuery({ queryKey: ['file', file.id], queryFn: bytes, staleTime: 60_000, gcTime: 60_000 });
  return (
    <Dialog
      title={file.name}
      className="sp-preview"
      onClose={close}
      actions={
        <button type="button" className="btn btn-outline-primary btn-xs" onClick={save}>
          {t('talk.download', { name: file.name })}
        </button>
      }
    >
      <ReadState of={content}>{(blob) => <Shown blob={blob} file={file} />}</ReadState>
    </Dialog>
  );
}

const TYPES: Readonly<Record<PreviewKind, string>> = { image: '', pdf: 'application/pdf', text: 'text/plain' };

function Shown({ blob, file }: { blob: Blob; file: Attachment }) {
  const { t, language } = useSpeech();
  const kind = previewKind(file.mediaType);
  const looked = useQuery({
    queryKey: ['file-shown', file.id],
    queryFn: async () => {
      const first = new Uint8Array(await blob.slice(0, 8).arrayBuffer());
      if (kind === null || !beginsLike(kind, first)) return { kind: null, text: '' } as const;
      return { kind, text: kind === 'text' ? await blob.slice(0, TEXT_SHOWN).text() : '' } as const;
    },
    gcTime: 0,
  });
  const url = useObjectUrl(blob, kind === 'image' ? (file.mediaType.split(';')[0] ?? '') : TYPES[kind ?? 'text']);
  return (
    <ReadState of={looked}>
      {(found) => {
        if (found.kind === null) return <p>{t('talk.file.noPreview')}</p>;
        if (found.kind === 'text') {
          return (
            <>
              <pre className="sp-preview-text" tabIndex={0}>
                {found.text}
              </pre>
              {blob.size > TEXT_SHOWN && (
                <p className="sp-help">{t('talk.file.cut', { size: formatBytes(TEXT_SHOWN, language) })}</p>
              )}
            </>
          );
        }
        if (url === '') return null;
        return found.kind === 'image' ? (
          <img src={url} alt={file.name} className="sp-preview-image" />
        ) : (
          <iframe src={url} title={file.name} className="sp-preview-page" />
        );
      }}
    </ReadState>
  );
}

/** An address of bytes in memory, under the type that was decided here and not the one they claim. */
function useObjectUrl(blob: Blob, type: string): string {
  const [url, setUrl] = useState('');
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([blob], { type }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [blob, type]);
  return url;
}
