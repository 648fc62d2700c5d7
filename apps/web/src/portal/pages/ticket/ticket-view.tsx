import { useEffect, useRef } from 'react';
import type { MyTicket } from '../../../api/types.js';
import { formatMoment } from '../../../i18n/format.js';
import { useSpeech } from '../../texts/later.js';
import { useAnnounce } from '../../../layout/announcer.js';
import { PageHeading } from '../../../layout/page-heading.js';
import { usePortal } from '../../../layout/portal.context.js';
import { Conversation } from './conversation.js';
import { Evaluation } from './evaluation.js';
import { OwnActs } from './own-acts.js';
import { Clocks, History } from './progress.js';
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
          <Evaluation ticket={ticket} token={token} />
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
          <OwnActs ticket={ticket} token={token} />
          <Facts ticket={ticket} />
          <Clocks clocks={ticket.clocks} />
          <History events={ticket.events} />
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
