import { formatShort } from '../../../i18n/format.js';
import type { Vocabulary } from '../../vocabulary.js';
import type { Speech } from '../texts/index.js';
import type { LogEvent } from '../ticket.types.js';

/** What is needed to say an event. */
export interface Wording extends Pick<Speech, 't' | 'of' | 'language'> {
  readonly words: Vocabulary;
  readonly zone?: string | undefined;
}

/** The short name of what happened. */
export const eventName = ({ type }: LogEvent, words: Vocabulary): string => words.say('events', type);

/** What else an event tells: to whom, from what to what, why. Data of an unknown shape are left out rather than guessed. */
export function eventWords({ type, data }: LogEvent, wording: Wording): string[] {
  const facts = factsOf(data);
  const words = BY_TYPE[type]?.(facts, wording) ?? [];
  const reason = type === 'closed' ? '' : whyOf(facts['reason'], wording);
  return [...words, ...(reason === '' ? [] : [wording.t('log.reason', { reason })])].filter((one) => one !== '');
}

type Facts = Readonly<Record<string, unknown>>;
type Telling = (facts: Facts, wording: Wording) => string[];

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
const factsOf = (value: unknown): Facts =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : {};
const nameIn = (value: unknown): string => textOf(factsOf(value)['name']);

/** A reason is a person's own words, words in both languages, or the code of an outcome. */
function whyOf(reason: unknown, { of, words }: Wording): string {
  const { it, en } = factsOf(reason);
  if (typeof it === 'string' && typeof en === 'string') return of({ it, en });
  const code = textOf(reason);
  const outcome = words.say('outcomes', code);
  return outcome === code ? words.say('directClosures', code) : outcome;
}

const toTeam: Telling = ({ team }, { t, words }) => [t('log.to', { name: words.say('teams', textOf(team)) })];
const toTechnician: Telling = ({ technician, from }, { t }) => [
  t('log.to', { name: nameIn(technician) }),
  ...(nameIn(from) === '' ? [] : [t('log.from', { name: nameIn(from) })]),
];
const triplet = (facts: Facts): string =>
  [facts['area'], facts['topic'], facts['subtopic']].map(textOf).filter(Boolean).join(' › ');

const BY_TYPE: Readonly<Record<string, Telling>> = {
  routed: toTeam,
  escalated: toTeam,
  'on-call-requested': toTeam,
  'taken-charge': (facts, { t }) =>
    nameIn(facts['from']) === '' ? [] : [t('log.from', { name: nameIn(facts['from']) })],
  assigned: toTechnician,
  unassigned: ({ from }, { t }) => [t('log.from', { name: nameIn(from) })],
  reopened: ({ technician }, { t }) => [t('log.to', { name: nameIn(technician) })],
  classified: (facts, { t }) => {
    const before = triplet(factsOf(facts['from']));
    return [before === '' ? triplet(facts) : t('log.change', { from: before, to: triplet(facts) })];
  },
  'severity-set': ({ from, severity }, { t }) => [t('log.change', { from: textOf(from), to: textOf(severity) })],
  closed: ({ reason }, wording) => [whyOf(reason, wording)],
  'third-party-asked': ({ to }, { t, words }) => [t('log.to', { name: words.say('suppliers', textOf(to)) })],
  'third-party-involved': ({ to }, { t, words }) => [t('log.to', { name: words.say('suppliers', textOf(to)) })],
  'third-party-answered': ({ from }, { t, words }) => [t('log.from', { name: words.say('suppliers', textOf(from)) })],
  'reminder-received': ({ count }, { t }) => [t('log.count', { count: textOf(count) })],
  'reminder-sent': ({ to }, { t, words }) => {
    const id = textOf(factsOf(to)['id']);
    const person = words.people.find((one) => one.id === id)?.name;
    return [t('log.to', { name: person ?? words.say('teams', words.say('suppliers', id)) })];
  },
  'on-call-paged': ({ person }, { t }) => [t('log.to', { name: nameIn(person) })],
  'effort-recorded': (facts, { t, words }) => [
    t('log.minutes', {
      minutes: textOf(facts['minutes']),
      activity: words.say('activities', textOf(facts['activity'])),
    }),
  ],
  'effort-corrected': (facts, { t, words }) => [
    t('log.minutes', {
      minutes: textOf(facts['minutes']),
      activity: words.say('activities', textOf(facts['activity'])),
    }),
  ],
  'visit-agreed': ({ from, place }, { t, zone, language }) => [
    t('log.due', { date: formatShort(textOf(from), language, zone), place: textOf(place) }),
  ],
  'closure-checked': ({ attempt }, { t }) => [t('log.attempt', { attempt: textOf(attempt) })],
  linked: ({ relation, other }, { words }) => [
    `${words.say('relations', textOf(relation))} ${textOf(factsOf(other)['number'])}`,
  ],
  unlinked: ({ relation, other }, { words }) => [
    `${words.say('relations', textOf(relation))} ${textOf(factsOf(other)['number'])}`,
  ],
};
