import { useState } from 'react';
import { Link } from 'react-router';
import type { Schema } from '../../api/routes.js';
import { useRead } from '../../api/use-read.js';
import { ReadState } from '../../components/read-state.js';
import { Time } from '../../components/time.js';
import { useSettled } from '../../form/use-settled.js';
import { useSession } from '../../staff/session/session.context.js';
import { useAreaPath } from '../../staff/use-area-path.js';
import { useNames } from '../queue/names.js';
import { useSpeech } from '../queue/texts/index.js';

export type KnownCaller = Schema<'FoundContactView'>;

/** Milliseconds without a letter before one looks. */
const WAIT = 400;
/** Tickets shown beside the form: more are on the requester's own page. */
const SHOWN = 8;

export interface CallerPanelProps {
  /** By what to look; null: nothing yet. */
  readonly words: string | null;
  readonly use: (caller: KnownCaller) => void;
}

/** Who is on the telephone, as far as they are known, and what they asked before, by whatever channel (E10). */
export function CallerPanel({ words, use }: CallerPanelProps) {
  const { t } = useSpeech();
  const asked = useSettled(words, WAIT);
  const [chosen, choose] = useState<{ readonly words: string | null; readonly id: string } | null>(null);
  const found = useRead('/contacts', { query: { q: asked ?? '' } }, { enabled: asked !== null, keep: true });
  return (
    <section className="sp-caller" aria-label={t('caller.title')}>
      <h2>{t('caller.title')}</h2>
      <div aria-live="polite">
        {asked === null ? (
          <p className="sp-help">{t('caller.help')}</p>
        ) : (
          <ReadState of={found}>
            {({ items }) => {
              const only =
                items.length === 1 ? items[0] : items.find(({ id }) => chosen?.words === asked && id === chosen.id);
              if (items.length === 0) return <p>{t('caller.none')}</p>;
              if (only !== undefined)
                return (
                  <>
                    <Caller caller={only} use={use} />
                    {items.length > 1 && (
                      <button type="button" className="btn btn-link btn-xs" onClick={() => choose(null)}>
                        {t('caller.others')}
                      </button>
                    )}
                  </>
                );
              return <Callers items={items} choose={(id) => choose({ words: asked, id })} />;
            }}
          </ReadState>
        )}
      </div>
    </section>
  );
}

function Callers({ items, choose }: { items: readonly KnownCaller[]; choose: (id: string) => void }) {
  const { t } = useSpeech();
  return (
    <>
      <h3>{t('caller.known')}</h3>
      <ul className="sp-callers">
        {items.map(({ id, name, email, phone, tickets, open }) => (
          <li key={id}>
            <button type="button" className="btn btn-link btn-xs" onClick={() => choose(id)}>
              {name}
            </button>
            <span>{[phone, email].filter(Boolean).join(' · ')}</span>
            <span className="sp-quiet">{t('caller.totals', { tickets, open })}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Caller({ caller, use }: { caller: KnownCaller; use: (caller: KnownCaller) => void }) {
  const { t } = useSpeech();
  const { id, name, email, phone, organisation } = caller;
  const path = useAreaPath();
  const { may } = useSession();
  const history = useRead('/contacts/{id}/history', { path: { id }, query: { limit: SHOWN } });
  return (
    <>
      <h3>{name}</h3>
      <p>{[phone, email, organisation].filter(Boolean).join(' · ')}</p>
      <button type="button" className="btn btn-outline-primary btn-xs" onClick={() => use(caller)}>
        {t('caller.use', { name })}
      </button>
      {may('contact.identify') && (
        <p>
          <Link to={path('contacts', id)}>{t('caller.card', { name })}</Link>
        </p>
      )}
      <ReadState of={history}>
        {({ totals, items }) => (
          <>
            <p>{t('caller.totals', { tickets: totals.tickets, open: totals.open })}</p>
            <PastTickets name={name} items={items} />
          </>
        )}
      </ReadState>
    </>
  );
}

function PastTickets({ name, items }: { name: string; items: readonly Schema<'HistoryTicketView'>[] }) {
  const { t } = useSpeech();
  const path = useAreaPath();
  const names = useNames();
  if (items.length === 0) return <p>{t('caller.empty')}</p>;
  return (
    <ul className="sp-asked" aria-label={t('caller.list', { name })}>
      {items.map(({ number, subject, state, channel, openedAt }) => (
        <li key={number}>
          <Link to={path('tickets', number)}>{number}</Link>
          <span className="sp-asked-subject">{subject}</span>
          <span className="sp-quiet">
            {names.state(state)} · {names.channel(channel)} · <Time at={openedAt} />
          </span>
        </li>
      ))}
    </ul>
  );
}
