import { useEffect, useRef } from 'react';
import type { MyTicket } from '../../../api/types.js';
import { Icon } from '../../../components/icon.js';
import { formatMoment } from '../../../i18n/format.js';
import { useSpeech } from '../../texts/index.js';
import { useAnnounce } from '../../../layout/announcer.js';
import { PageHeading } from '../../../layout/page-heading.js';
import { usePortal } from '../../../layout/portal.context.js';
import { clockWording } from '../../ticket/clock.wording.js';
import { Conversation } from './conversation.js';
import { ReplyForm } from './reply-form.js';

/** The requester's ticket: how far it is, by when, who works on it, what was said, and an answer. */
export function TicketView({ ticket, token, refresh }: { ticket: MyTicket; token: string; refresh: () => void }) {
  const { t, of } = useSpeech();
  const portal = usePortal();
  useNews(ticket.messages.filter(({ direction }) => direction === 'out').length);
  return (
    <>
      <p className="sp-number mb-1">{t('ticket.number', { number: ticket.number })}</p>
      <PageHeading title={`${ticket.number} · ${ticket.subject}`} site={of(portal.name)}>
        {ticket.subject}
      </PageHeading>
      <p className={`sp-state is-${ticket.state.code}`}>
        <span className="visually-hidden">{t('ticket.state')}: </span>
        {of(ticket.state.name)}
      </p>
      <div className="sp-ticket">
        <div className="sp-ticket-main">
          <div className="sp-part-head">
            <h2>{t('ticket.conversation')}</h2>
            <button type="button" className="btn btn-link p-0" onClick={refresh}>
              {t('ticket.refresh')}
            </button>
          </div>
          <Conversation messages={ticket.messages} token={token} />
          <ReplyForm ticket={ticket} token={token} />
        </div>
        <div className="sp-ticket-side">
          <Facts ticket={ticket} />
          <Clocks ticket={ticket} />
          <History ticket={ticket} />
        </div>
      </div>
    </>
  );
}

/** Tells of the desk's messages that came while the page was open; the requester's own are no news. */
function useNews(count: number): void {
  const { t } = useSpeech();
  const announce = useAnnounce();
  const seen = useRef(count);
  useEffect(() => {
    if (count > seen.current) announce(t('ticket.news', { count: count - seen.current }));
    seen.current = count;
  }, [count, announce, t]);
}

function Facts({ ticket }: { ticket: MyTicket }) {
  const { t, of, language } = useSpeech();
  const { zone } = usePortal();
  const rows: [string, string][] = [
    [t('ticket.technician'), ticket.technician ?? ''],
    [t('ticket.team'), of(ticket.team)],
    [t('ticket.kind'), of(ticket.kind)],
    [t('ticket.channel'), of(ticket.channel)],
    [t('ticket.opened'), formatMoment(ticket.openedAt, language, zone)],
    [t('ticket.updated'), formatMoment(ticket.updatedAt, language, zone)],
  ];
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{t('ticket.facts')}</h2>
      <dl className="sp-list">
        {rows
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}

function Clocks({ ticket }: { ticket: MyTicket }) {
  const { t, of, language } = useSpeech();
  const { zone } = usePortal();
  if (ticket.clocks.length === 0) return null;
  const when = (at: string | null | undefined) => (at ? formatMoment(at, language, zone) : '');
  return (
    <section aria-labelledby="clocks">
      <h2 id="clocks">{t('ticket.clocks')}</h2>
      <ul className="sp-clocks">
        {ticket.clocks.map((clock) => {
          const { key, tone } = clockWording(clock);
          return (
            <li key={`${clock.clock}-${clock.startedAt}`} className={`is-${tone}`}>
              <Icon name={ICONS[tone]} className="icon-sm" />
              <span>
                <span className="fw-semibold">{of(clock.label)}</span>
                <span className="d-block">{t(key, { due: when(clock.dueAt), at: when(clock.stoppedAt) })}</span>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const ICONS = { running: 'clock', good: 'check-circle', late: 'warning-circle', quiet: 'minus-circle' } as const;

function History({ ticket }: { ticket: MyTicket }) {
  const { t, of, language } = useSpeech();
  const { zone } = usePortal();
  if (ticket.events.length === 0) return null;
  return (
    <section aria-labelledby="history">
      <h2 id="history">{t('ticket.history')}</h2>
      <ol className="sp-history">
        {ticket.events.map(({ at, label }, index) => (
          <li key={`${at}-${index}`}>
            <span className="fw-semibold">{of(label)}</span>
            <span className="d-block sp-help">{formatMoment(at, language, zone)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
