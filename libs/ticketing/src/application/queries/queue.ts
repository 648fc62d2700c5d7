import type { Localized } from '@sportello/kernel';

/** The lists people work from. */
export const QUEUES = {
  'my-work': { it: 'Il mio lavoro', en: 'My work' },
  'my-team': { it: 'Il mio gruppo', en: 'My team' },
  unassigned: { it: 'Da prendere in carico', en: 'Unassigned' },
  'due-soon': { it: 'In scadenza', en: 'Due soon' },
  breached: { it: 'Scadute', en: 'Breached' },
  waiting: { it: 'In attesa', en: 'Waiting' },
  'call-backs': { it: 'Da richiamare', en: 'Call-backs' },
} as const satisfies Record<string, Localized>;

export type QueueName = keyof typeof QUEUES;

/** Whose queue it is, and as of when. */
export interface QueueScope {
  /** Id of who looks: `my-work` is theirs. */
  readonly person: string;
  /** Teams whose tickets they look at. */
  readonly teams: readonly string[];
  /** Tickets no team has yet are theirs to see, too. */
  readonly unrouted: boolean;
  readonly now: Date;
  /** Until when a term that runs out is “soon”. */
  readonly soon: Date;
}

/** By what a queue is sorted, first to last, for people to read. */
const CRITERIA: Readonly<Record<'priority' | 'severity' | 'channel', Localized>> = {
  priority: { it: 'la priorità più alta', en: 'the highest priority' },
  severity: { it: 'la gravità maggiore', en: 'the greatest severity' },
  channel: { it: 'il canale che ha la precedenza', en: 'the channel that takes precedence' },
};
const AMONG_EQUALS: readonly Localized[] = [
  { it: 'a parità, il termine che scade prima', en: 'among equals, the term that expires first' },
  { it: 'infine la richiesta più vecchia', en: 'then the older ticket' },
];
const BY_DUE: readonly Localized[] = [{ it: 'il termine che scade prima', en: 'the term that expires first' }];
const BY_CALL: readonly Localized[] = [{ it: 'la richiamata promessa prima', en: 'the call promised first' }];

/** @param order the tenant’s criteria (E8) */
export function orderOf(queue: QueueName, order: readonly (keyof typeof CRITERIA)[]): readonly Localized[] {
  if (queue === 'call-backs') return BY_CALL;
  return queue === 'due-soon' || queue === 'breached'
    ? BY_DUE
    : [...order.map((one) => CRITERIA[one]), ...AMONG_EQUALS];
}
