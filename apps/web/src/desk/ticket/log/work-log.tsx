import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../../api/api.context.js';
import { nextCursor } from '../../../api/next.cursor.js';
import { readKey } from '../../../api/use-read.js';
import { ReadState } from '../../../components/read-state.js';
import { Time } from '../../../components/time.js';
import { usePortal } from '../../../layout/portal.context.js';
import type { Place } from '../actions/action.js';
import { useSpeech } from '../texts/index.js';
import type { LogEvent } from '../ticket.types.js';
import { eventName, eventWords } from './event.words.js';

const PAGE = 50;
/** Pages of a hundred events that are read at most: beyond them a log is read by its export. */
const MOST_PAGES = 20;

/** B9: everything done with the ticket, in words, the latest first; read when somebody wants it. */
export function WorkLog({ place }: { place: Place }) {
  const { t } = useSpeech();
  const [open, setOpen] = useState(false);
  return (
    <details className="sp-part" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2>{t('log.title')}</h2>
      </summary>
      {open && <Events place={place} />}
    </details>
  );
}

function Events({ place }: { place: Place }) {
  const { t } = useSpeech();
  const api = useApi();
  const { tenant } = usePortal();
  const [shown, setShown] = useState(PAGE);
  const { number } = place.ticket;
  const events = useQuery({
    queryKey: [...readKey(tenant, '/tickets/{number}/events', { number }), 'all'],
    queryFn: async ({ signal }) => {
      const all: LogEvent[] = [];
      let cursor: string | null = null;
      for (let page = 0; page < MOST_PAGES; page += 1) {
        const query: { limit: number; cursor?: string } = { limit: 100, ...(cursor === null ? {} : { cursor }) };
        const answer = await api.get('/tickets/{number}/events', { path: { number }, query, signal });
        all.push(...answer.items);
        cursor = nextCursor(answer);
        if (cursor === null) break;
      }
      return all.reverse();
    },
  });
  return (
    <ReadState of={events}>
      {(all) => (
        <>
          <ol className="sp-log" reversed>
            {all.slice(0, shown).map((event) => (
              <li key={event.seq}>
                <p className="sp-help">
                  <Time at={event.at} /> · {event.actor.name || t('log.system')}
                </p>
                <p>
                  <strong>{eventName(event, place.words)}</strong> {eventWords(event, place).join(' · ')}
                </p>
              </li>
            ))}
          </ol>
          {all.length > shown && (
            <button type="button" className="btn btn-outline-primary btn-xs" onClick={() => setShown(shown + PAGE)}>
              {t('log.more', { count: Math.min(PAGE, all.length - shown) })}
            </button>
          )}
        </>
      )}
    </ReadState>
  );
}
