import { useState } from 'react';
import { useApi } from '../../../api/api.context.js';
import { Icon } from '../../../components/icon.js';
import { Notice } from '../../../components/notice.js';
import { formatBytes, formatMediaTypes } from '../../../i18n/format.js';
import { useSpeech } from '../texts/index.js';
import type { Attachment } from '../ticket.types.js';
import { previewKind } from './preview.kind.js';
import { Preview } from './preview.js';
import { saveFile } from '../../../components/save.file.js';

/** The files of a message: to look at where that is safe, to keep always. */
export function Attachments({ files, number }: { files: readonly Attachment[]; number: string }) {
  const { t, language } = useSpeech();
  const api = useApi();
  const [failed, setFailed] = useState('');
  const [shown, setShown] = useState<Attachment | null>(null);
  const bytes = (attachment: string) =>
    api.file('/tickets/{number}/attachments/{attachment}', { path: { number, attachment } });
  const download = async ({ id, name }: Attachment) => {
    setFailed('');
    try {
      saveFile(await bytes(id), name);
    } catch {
      setFailed(name);
    }
  };
  return (
    <>
      <ul className="sp-files" aria-label={t('talk.attachments')}>
        {files.map((file) => (
          <li key={file.id}>
            <Icon name="clip" className="icon-sm" />
            <span className="sp-file-name">{file.name}</span>
            <span className="sp-file-size">
              {formatMediaTypes([file.mediaType])}, {formatBytes(file.size, language)}
            </span>
            {file.scan === 'not-scanned' && <span className="sp-file-size">{t('talk.file.unscanned')}</span>}
            {file.scan === 'infected' && <strong className="text-danger">{t('talk.file.infected')}</strong>}
            {file.scan !== 'infected' && previewKind(file.mediaType) !== null && (
              <button
                type="button"
                className="sp-icon-button"
                aria-label={t('talk.preview', { name: file.name })}
                onClick={() => setShown(file)}
              >
                <Icon name="password-visible" className="icon-sm" />
              </button>
            )}
            {file.scan !== 'infected' && (
              <button
                type="button"
                className="sp-icon-button"
                aria-label={t('talk.download', { name: file.name })}
                onClick={() => void download(file)}
              >
                <Icon name="download" className="icon-sm" />
              </button>
            )}
          </li>
        ))}
      </ul>
      {failed !== '' && <Notice tone="danger">{t('talk.file.failed', { name: failed })}</Notice>}
      {shown !== null && (
        <Preview
          file={shown}
          bytes={() => bytes(shown.id)}
          save={() => void download(shown)}
          close={() => setShown(null)}
        />
      )}
    </>
  );
}
