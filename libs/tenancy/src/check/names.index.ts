import type { Localized } from '@sportello/kernel';
import { CHANNEL_KINDS } from '../document/plugins.schema.js';
import { WORK_KINDS } from '../document/work-kinds.schema.js';
import { LEVELS } from '../document/people.schema.js';
import { keysAt, places, textsAt } from './document.walk.js';

/** What one part of a document may refer to. Plugin settings name these with `x-reference`. */
export const REFERABLE = [
  'calendar',
  'team',
  'person',
  'front',
  'skill',
  'kind',
  'user-type',
  'severity',
  'level',
  'channel',
  'instance',
  'area',
  'topic',
  'subtopic',
  'service',
  'organisation',
  'system-class',
  'work-kind',
  'supplier',
  'external-office',
  'event',
  'state',
] as const;
export type Referable = (typeof REFERABLE)[number];

export const isReferable = (word: unknown): word is Referable => REFERABLE.some((name) => name === word);

/** Words the ticketing core knows; without them events and states are not checked. */
export interface TicketVocabulary {
  readonly events: readonly string[];
  readonly states: readonly string[];
}

export const REFERABLE_NAMES: Readonly<Record<Referable, Localized>> = {
  calendar: { it: 'il calendario', en: 'calendar' },
  team: { it: 'il gruppo', en: 'team' },
  person: { it: 'la persona', en: 'person' },
  front: { it: 'il fronte', en: 'front' },
  skill: { it: 'la competenza', en: 'skill' },
  kind: { it: 'il tipo di richiesta', en: 'request kind' },
  'user-type': { it: 'il tipo di utente', en: 'user type' },
  severity: { it: 'la gravità', en: 'severity' },
  level: { it: 'il livello', en: 'level' },
  channel: { it: 'il canale', en: 'channel' },
  instance: { it: 'l’istanza di plugin', en: 'plugin instance' },
  area: { it: 'l’area', en: 'area' },
  topic: { it: 'l’argomento', en: 'topic' },
  subtopic: { it: 'il sotto-argomento', en: 'subtopic' },
  service: { it: 'il servizio', en: 'service' },
  organisation: { it: 'l’organizzazione', en: 'organisation' },
  'system-class': { it: 'la classe di sistemi', en: 'class of systems' },
  supplier: { it: 'il fornitore', en: 'supplier' },
  'external-office': { it: 'l’ufficio esterno', en: 'external office' },
  'work-kind': { it: 'il tipo di attività', en: 'sort of work' },
  event: { it: 'l’evento', en: 'event' },
  state: { it: 'lo stato', en: 'state' },
};

/** Names a document defines. `null`: that sort of name cannot be checked here. */
export type NameIndex = Readonly<Record<Referable, ReadonlySet<string> | null>>;

export function namesOf(document: unknown, vocabulary?: TicketVocabulary): NameIndex {
  const set = (names: readonly string[]): ReadonlySet<string> => new Set(names);
  return {
    calendar: set(keysAt(document, 'calendars')),
    team: set(keysAt(document, 'teams')),
    person: set(keysAt(document, 'people')),
    front: set(keysAt(document, 'fronts')),
    skill: set(keysAt(document, 'skills')),
    kind: set(keysAt(document, 'kinds')),
    'user-type': set(keysAt(document, 'userTypes')),
    severity: set(['1', '2', '3']),
    level: set(LEVELS),
    channel: set(CHANNEL_KINDS),
    instance: set(textsAt(document, 'channels.*.instance')),
    area: set(textsAt(document, 'classification.*.area')),
    topic: set(textsAt(document, 'classification.*.topics.*.topic')),
    subtopic: set(textsAt(document, 'classification.*.topics.*.subtopics.*.subtopic')),
    service: set([
      ...textsAt(document, 'services.*.service'),
      ...textsAt(document, 'services.*.subServices.*.service'),
    ]),
    organisation: set(keysAt(document, 'organisations')),
    'system-class': set(keysAt(document, 'systems.classes')),
    supplier: set(keysAt(document, 'escalation.suppliers')),
    'external-office': set(keysAt(document, 'broadcasts.external')),
    'work-kind': set(workKindsOf(document)),
    event: vocabulary ? set(vocabulary.events) : null,
    state: vocabulary ? set(vocabulary.states) : null,
  };
}

/** Those the document names, or those of every tenant that names none. */
function workKindsOf(document: unknown): readonly string[] {
  const named = keysAt(document, 'escalation.kinds');
  return named.length > 0 ? named : Object.keys(WORK_KINDS);
}

/** Topics of one area, subtopics of one topic: a triplet must hang together, not only exist. */
export function namesWithin(
  document: unknown,
  to: 'topic' | 'subtopic',
  area: string,
  topic?: string,
): ReadonlySet<string> {
  const topics = places(document, 'classification.*')
    .filter(({ value }) => textsAt(value, 'area').includes(area))
    .flatMap(({ value }) => places(value, 'topics.*'));
  if (to === 'topic') return new Set(topics.flatMap(({ value }) => textsAt(value, 'topic')));
  const wanted = topics.filter(({ value }) => topic === undefined || textsAt(value, 'topic').includes(topic));
  return new Set(wanted.flatMap(({ value }) => textsAt(value, 'subtopics.*.subtopic')));
}
