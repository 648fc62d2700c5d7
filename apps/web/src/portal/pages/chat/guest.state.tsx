import { Notice } from '../../../components/notice.js';
import { useNow } from '../../../time/use-now.js';
import { useSpeech } from '../../texts/later.js';
import type { GuestChatPage } from './use-guest-chat.js';

/** Milliseconds for which somebody counts as writing after it was last said. */
const WRITES_FOR = 6_000;

/** How it stands: the connection, the place in the queue, who answers, whether they are writing. */
export function GuestState({ page }: { page: GuestChatPage }) {
  const { t } = useSpeech();
  const { chat } = page;
  const { state, operator, text, place, ticket, link } = chat.state;
  const writes = useNow(1_000).getTime() - chat.writingAt < WRITES_FOR;
  return (
    <>
      <div role="status" className="sp-chat-state">
        {chat.link === 'lost' && <p className="mb-1">{t('chat.lost')}</p>}
        {state === 'queued' && (
          <p className="mb-1">
            {text} {place !== undefined && place > 0 && t('chat.place', { place })}
          </p>
        )}
        {state === 'live' && operator !== undefined && (
          <p className="mb-1">{t(writes ? 'chat.writes' : 'chat.answers', { name: operator })}</p>
        )}
        {state === 'ended' && <p className="mb-1">{t('chat.over')}</p>}
      </div>
      {chat.link === 'elsewhere' && (
        <Notice tone="warning" alert>
          <p>{t('chat.elsewhere')}</p>
          <button type="button" className="btn btn-outline-primary" onClick={page.here}>
            {t('chat.here')}
          </button>
        </Notice>
      )}
      {chat.link === 'unknown' && (
        <Notice tone="warning" alert>
          <p>{t('chat.unknown')}</p>
          <button type="button" className="btn btn-outline-primary" onClick={page.anew}>
            {t('chat.anew')}
          </button>
        </Notice>
      )}
      {ticket !== undefined && (
        <Notice tone="success">
          {t('chat.ticket', { number: ticket })}{' '}
          {link !== undefined && (
            <a href={link} target="_blank" rel="noopener">
              {t('chat.ticketLink')}
            </a>
          )}
        </Notice>
      )}
      {chat.refused !== null && chat.refused.fields.length === 0 && <Notice tone="danger">{chat.refused.text}</Notice>}
    </>
  );
}
