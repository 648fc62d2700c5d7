import type { ReactNode } from 'react';
import { Time } from '../../../components/time.js';
import { formatDay } from '../../../i18n/format.js';
import { usePortal } from '../../../layout/portal.context.js';
import type { Localized, Portal } from '../../../api/types.js';
import type { Place } from '../actions/action.js';
import { channelKind } from '../channel.words.js';
import { otherFields } from './evidence.js';
import { useSpeech } from '../texts/index.js';
import type { Ticket } from '../ticket.types.js';

/** What is known of the ticket: what it is about, whose it is, how to tell the requester. */
export function Facts({ place }: { place: Place }) {
  const { t, of, language } = useSpeech();
  const portal = usePortal();
  const { ticket, words } = place;
  const rows: readonly (readonly [string, ReactNode])[] = [
    [t('ticket.classification'), classificationOf(ticket, portal, of) || t('ticket.classification.none')],
    [t('ticket.kind'), words.say('kinds', ticket.kind)],
    [t('ticket.channel'), channelKind(ticket.channel, t)],
    [t('ticket.toldBy'), t(`ticket.toldBy.${ticket.toldBy}`)],
    [t('ticket.language'), ticket.language === 'en' ? t('ticket.language.en') : t('ticket.language.it')],
    [t('ticket.opened'), <Time key="opened" at={ticket.openedAt} />],
    [t('ticket.updated'), <Time key="updated" at={ticket.updatedAt} />],
    [t('ticket.reminders'), ticket.reminders > 0 ? String(ticket.reminders) : ''],
    [t('ticket.outcome'), outcomeOf(place)],
    [t('ticket.campaign'), words.say('campaigns', ticket.campaign)],
    [t('ticket.service'), ticket.service ?? ''],
    [t('ticket.administration'), ticket.administration ?? ''],
    [t('ticket.urgent'), ticket.urgent ? t('ticket.urgent.why', ticket.urgent) : ''],
    [
      t('ticket.technician'),
      ticket.covering
        ? t('ticket.covering', { until: formatDay(ticket.covering.until, language), name: ticket.covering.name })
        : '',
    ],
    [t('ticket.onCall'), onCallOf(place)],
    ...ticket.outside.map(
      ({ reason, exception }) => [t('ticket.outside'), [of(reason), exception].filter(Boolean).join(' · ')] as const,
    ),
    ...otherFields(ticket).map(([name, value]) => [name, String(value)] as const),
  ];
  return (
    <section aria-labelledby="facts" className="sp-part">
      <h2 id="facts">{t('ticket.facts')}</h2>
      <dl className="sp-facts">
        {rows
          .filter(([, value]) => value !== '')
          .map(([name, value], index) => (
            <div key={`${name}-${index}`}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <Screening ticket={ticket} />
    </section>
  );
}

/** C15: what the level before found out, so that nobody asks it twice. */
function Screening({ ticket: { screening } }: { ticket: Ticket }) {
  const { t } = useSpeech();
  if (screening === undefined) return null;
  return (
    <>
      <h3>{t('ticket.screening')}</h3>
      <p className="sp-multiline">{screening.diagnosis}</p>
      {screening.tried.length > 0 && (
        <>
          <h4>{t('ticket.screening.tried')}</h4>
          <ul>
            {screening.tried.map((one, index) => (
              <li key={index}>{one}</li>
            ))}
          </ul>
        </>
      )}
      {screening.asked.length > 0 && (
        <>
          <h4>{t('ticket.screening.asked')}</h4>
          <ul>
            {screening.asked.map(({ question, answer }, index) => (
              <li key={index}>
                {question} {answer}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

const outcomeOf = ({ ticket, words }: Place): string => {
  const code = ticket.closureReason ?? '';
  const outcome = words.say('outcomes', code);
  return outcome === code ? words.say('directClosures', code) : outcome;
};

function onCallOf({ ticket: { onCall }, t, words }: Place): string {
  const state = ON_CALL.find((one) => one === onCall?.state);
  if (onCall === undefined || state === undefined) return '';
  return `${words.say('teams', onCall.team)}: ${t(`ticket.onCall.state.${state}`, { by: onCall.requestedBy.name })}`;
}

const ON_CALL = ['requested', 'authorised', 'refused', 'paged', 'acknowledged', 'unanswered'] as const;

/** The names of a triplet, as the guide gives them. */
function classificationOf(
  ticket: Ticket,
  { classification }: Portal,
  of: (text: Localized | undefined) => string,
): string {
  const area = classification.find(({ id }) => id === ticket.area);
  const topic = area?.topics.find(({ id }) => id === ticket.topic);
  const subtopic = topic?.subtopics.find(({ id }) => id === ticket.subtopic);
  const names = [
    area ? of(area.name) : ticket.area,
    topic ? of(topic.name) : ticket.topic,
    subtopic ? of(subtopic.name) : ticket.subtopic,
  ];
  return names.filter((name) => name !== undefined && name !== '').join(' › ');
}
