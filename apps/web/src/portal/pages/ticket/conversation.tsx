import { useState } from 'react';
import { getMyAttachment } from '../../portal.api.js';
import type { TicketAttachment, TicketMessage } from '../../../api/types.js';
import { Icon } from '../../../components/icon.js';
import { Notice } from '../../../components/notice.js';
import { formatBytes, formatMoment } from '../../../i18n/format.js';
import { useSpeech } from '../../texts/later.js';
import { usePortal } from '../../../layout/portal.context.js';

export function Conversation({ messages, token }: { messages: readonly TicketMessage[]; token: string }) {
  const { t } = useSpeech();
  if (messages.length === 0) return <p>{t('ticket.empty')}</p>;
  return (
    <ol className="sp-conversation">
      {messages.map((message) => (
        <li key={message.id} className={message.direction === 'in' ? 'is-mine' : 'is-theirs'}>
          <Message message={message} token={token} />
        </li>
      ))}
    </ol>
  );
}

function Message({ message, token }: { message: TicketMessage; token: string }) {
  const { t, language } = useSpeech();
  const { zone } = usePortal();
  const author = message.direction === 'in' ? `${t('ticket.you')} · ${message.author}` : message.author;
  return (
    <article>
      <header>
        <h3>{message.author === '' && message.direction === 'in' ? t('ticket.you') : author}</h3>
        <time dateTime={message.at}>{formatMoment(message.at, language, zone)}</time>
      </header>
      <p className="sp-multiline">{message.text}</p>
      {message.quoted && (
        <details>
          <summary>{t('ticket.quoted')}</summary>
          <p className="sp-multiline sp-quoted">{message.quoted}</p>
        </details>
      )}
      {message.attachments.length > 0 && <Attachments attachments={message.attachments} token={token} />}
    </article>
  );
}

function Attachments({ attachments, token }: { attachments: readonly TicketAttachment[]; token: string }) {
  const { t, language } = useSpeech();
  const { tenant } = usePortal();
  const [failed, setFailed] = useState('');
  const download = async ({ id, name }: TicketAttachment) => {
    setFailed('');
    try {
      save(await getMyAttachment({ tenant, language, token }, id), name);
    } catch {
      setFailed(name);
    }
  };
  return (
    <>
      <ul className="sp-files" aria-label={t('ticket.attachments')}>
        {attachments.map((attachment) => (
          <li key={attachment.id}>
            <Icon name="clip" className="icon-sm" />
            {attachment.scan === 'infected' ? (
              <span className="sp-file-name">{t('ticket.infected', { name: attachment.name })}</span>
            ) : (
              <button type="button" className="btn btn-link p-0 sp-file-name" onClick={() => void download(attachment)}>
                {t('ticket.download', { name: attachment.name, size: formatBytes(attachment.size, language) })}
              </button>
            )}
          </li>
        ))}
      </ul>
      {failed !== '' && <Notice tone="danger">{t('ticket.download.failed', { name: failed })}</Notice>}
    </>
  );
}

/** The token travels in a header, which a plain link cannot send: fetched first, then handed to the browser as a file. */
function save(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
