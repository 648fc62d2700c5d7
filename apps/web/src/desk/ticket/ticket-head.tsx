import { Icon } from '../../components/icon.js';
import { Time } from '../../components/time.js';
import { AreaHeading } from '../../staff/layout/area-heading.js';
import { termWords } from '../../time/term.words.js';
import { useNow } from '../../time/use-now.js';
import type { Place } from './actions/action.js';
import { severityTitle } from './severity.title.js';
import { useSpeech } from './texts/index.js';
import type { Ticket } from './ticket.types.js';
import type { Others } from './use-presence.js';

const MINUTE = 60_000;

/** What the ticket is, how it stands, who has it, and who else is looking at it. */
export function TicketHead({ place, others }: { place: Place; others: Others['others'] }) {
  const { t, of } = useSpeech();
  const { ticket, words } = place;
  const { severity, priority, assignee, given, team, dueAt, dueWorking, urgent } = ticket;
  const severityName = words.severities.find((one) => one.severity === severity)?.name;
  return (
    <header className="sp-ticket-head">
      <p className="sp-number">{ticket.number}</p>
      <AreaHeading title={ticket.subject} />
      <ul className="sp-marks">
        <li className={`sp-mark is-state is-${ticket.state}`}>
          <span className="visually-hidden">{t('ticket.state')}: </span>
          {words.say('states', ticket.state)}
        </li>
        <li className={`sp-mark is-severity-${severity}`}>{severityTitle(severity, of(severityName), t)}</li>
        <li className={`sp-mark is-priority-${priority.code}`}>
          {t('ticket.priority.is', { name: of(priority.name) })}
          {urgent !== undefined && ` · ${t('ticket.urgent')}`}
        </li>
        {team !== undefined && (
          <li className="sp-mark">
            {words.say('teams', team)} {ticket.level !== undefined && `(${ticket.level})`}
          </li>
        )}
        <li className="sp-mark">
          <Icon name="user" className="icon-sm" /> {assignee?.name ?? t('ticket.technician.none')}
        </li>
        {dueAt !== undefined && (
          <li className="sp-mark">
            <Due {...{ dueAt, left: dueWorking }} />
          </li>
        )}
      </ul>
      {given !== undefined && <p className="sp-help">{t('ticket.given', { by: given.by })}</p>}
      {priority.reasons.length > 0 && (
        <p className="sp-help">
          {t('ticket.priority.why')}: {priority.reasons.map(of).join('; ')}
        </p>
      )}
      <div className="sp-presence" aria-label={t('presence.label')} role="status">
        {others.map(({ person, doing }) => (
          <span key={person.id}>
            {t(doing === 'answering' ? 'presence.answering' : 'presence.viewing', { name: person.name })}
          </span>
        ))}
      </div>
    </header>
  );
}

/** Until when, and how long that is in the hours of the service where not all hours count. */
function Due({ dueAt, left }: { dueAt: string; left: Ticket['dueWorking'] }) {
  const { t, language } = useSpeech();
  const { span, working } = termWords(dueAt, useNow(MINUTE), language, left);
  if (!working)
    return (
      <>
        {t('ticket.due')} <Time at={dueAt} form="relative" />
      </>
    );
  return (
    <>
      {t('ticket.left', { span })} · <Time at={dueAt} />
    </>
  );
}
