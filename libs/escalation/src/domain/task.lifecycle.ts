import type { Localized } from '@sportello/kernel';

/** States a task can be in, with the names people read. */
export const TASK_STATES = {
  planned: { it: 'In programma', en: 'Planned' },
  offered: { it: 'Proposto', en: 'Offered' },
  accepted: { it: 'Accettato', en: 'Accepted' },
  refused: { it: 'Rifiutato', en: 'Refused' },
  'in-progress': { it: 'In lavorazione', en: 'Being worked' },
  'waiting-information': { it: 'In attesa di informazioni', en: 'Waiting for information' },
  done: { it: 'Concluso', en: 'Done' },
  verified: { it: 'Verificato', en: 'Verified' },
  returned: { it: 'Restituito', en: 'Returned' },
  cancelled: { it: 'Annullato', en: 'Cancelled' },
} as const satisfies Record<string, Localized>;

export type TaskStateCode = keyof typeof TASK_STATES;

/** Everything that may be asked of a task. */
export const TASK_COMMANDS = [
  'plan',
  'offer',
  'assign',
  'accept',
  'refuse',
  'report-progress',
  'ask',
  'answer',
  'complete',
  'verify',
  'return',
  'cancel',
  'remind',
  'share',
  'note',
  'recompute-terms',
] as const;

export type TaskCommandName = (typeof TASK_COMMANDS)[number];

/** What can happen to a task. */
export const TASK_EVENTS = {
  planned: { it: 'Compito messo in programma', en: 'Task planned' },
  offered: { it: 'Compito proposto', en: 'Task offered' },
  accepted: { it: 'Accettato da chi lo esegue', en: 'Accepted by who does it' },
  refused: { it: 'Rifiutato da chi doveva eseguirlo', en: 'Refused by who was to do it' },
  progressed: { it: 'Avanzamento', en: 'Progress' },
  asked: { it: 'Domanda di chi lo esegue', en: 'Question of who does it' },
  answered: { it: 'Risposta a chi lo esegue', en: 'Answer to who does it' },
  inquired: { it: 'Domanda a chi lo esegue', en: 'Question to who does it' },
  replied: { it: 'Risposta di chi lo esegue', en: 'Answer of who does it' },
  done: { it: 'Concluso da chi lo esegue', en: 'Done by who does it' },
  verified: { it: 'Conclusione verificata', en: 'Conclusion verified' },
  returned: { it: 'Restituito a chi lo esegue', en: 'Returned to who does it' },
  cancelled: { it: 'Annullato', en: 'Cancelled' },
  reminded: { it: 'Sollecito a chi lo esegue', en: 'Reminder to who does it' },
  shared: { it: 'Altri dati condivisi', en: 'More shared' },
  noted: { it: 'Comunicazione di chi lo esegue', en: 'Word of who does it' },
  'term-moved': {
    it: 'Termine spostato: sono cambiati calendario o accordo',
    en: 'Term moved: calendar or agreement changed',
  },
  'terms-updated': { it: 'Calendario o accordo aggiornati', en: 'Calendar or agreement brought up to date' },
} as const satisfies Record<string, Localized>;

export type TaskEventType = keyof typeof TASK_EVENTS;

export interface TaskTransition {
  readonly command: TaskCommandName;
  /** Empty: the task does not exist yet. */
  readonly from: readonly TaskStateCode[];
  readonly to: TaskStateCode | 'same';
  readonly event: TaskEventType;
  /**
   * B10: the desk keeps the task, `supplier` does the work: an external supplier, or the internal area that has it. `system`:
   * nobody asks for it, the configuration has changed.
   */
  readonly by: 'desk' | 'supplier' | 'system';
}

const WORKED = ['accepted', 'in-progress', 'returned'] as const;
const OPEN = ['offered', ...WORKED, 'waiting-information'] as const;
/** Nothing follows but words. */
export const FINAL_STATES = ['refused', 'verified', 'cancelled'] as const;

/** The whole life of a task. An event and a state name one move; so do a command, a side and a state, but for what an event tells apart. */
export const TASK_TRANSITIONS: readonly TaskTransition[] = [
  // B10: one after the other: a task that waits for another is offered when that one is verified, or when the desk says so.
  { command: 'plan', from: [], to: 'planned', event: 'planned', by: 'desk' },
  { command: 'offer', from: ['planned'], to: 'offered', event: 'offered', by: 'desk' },
  { command: 'assign', from: [], to: 'offered', event: 'offered', by: 'desk' },
  { command: 'accept', from: ['offered'], to: 'accepted', event: 'accepted', by: 'supplier' },
  { command: 'refuse', from: ['offered'], to: 'refused', event: 'refused', by: 'supplier' },
  { command: 'report-progress', from: WORKED, to: 'in-progress', event: 'progressed', by: 'supplier' },
  { command: 'report-progress', from: ['waiting-information'], to: 'same', event: 'progressed', by: 'supplier' },
  {
    command: 'ask',
    from: [...WORKED, 'waiting-information'],
    to: 'waiting-information',
    event: 'asked',
    by: 'supplier',
  },
  { command: 'answer', from: ['waiting-information'], to: 'in-progress', event: 'answered', by: 'desk' },
  // B4: who gave it may ask too. The work goes on meanwhile, and so does its clock.
  { command: 'ask', from: [...OPEN, 'done'], to: 'same', event: 'inquired', by: 'desk' },
  { command: 'answer', from: [...OPEN, 'done'], to: 'same', event: 'replied', by: 'supplier' },
  { command: 'complete', from: [...WORKED, 'waiting-information'], to: 'done', event: 'done', by: 'supplier' },
  // B4: whoever assigned it verifies that it ended as it should.
  { command: 'verify', from: ['done'], to: 'verified', event: 'verified', by: 'desk' },
  { command: 'return', from: ['done'], to: 'returned', event: 'returned', by: 'desk' },
  { command: 'cancel', from: ['planned', ...OPEN], to: 'cancelled', event: 'cancelled', by: 'desk' },
  // A5: a supplier whose turn it is may be reminded of it.
  { command: 'remind', from: ['offered', ...WORKED], to: 'same', event: 'reminded', by: 'desk' },
  { command: 'share', from: OPEN, to: 'same', event: 'shared', by: 'desk' },
  { command: 'note', from: [...OPEN, 'done', ...FINAL_STATES], to: 'same', event: 'noted', by: 'supplier' },
  // B10: the term shown is the one that holds, also when calendar or agreement change. What was concluded was judged by its own.
  { command: 'recompute-terms', from: OPEN, to: 'same', event: 'term-moved', by: 'system' },
  { command: 'recompute-terms', from: OPEN, to: 'same', event: 'terms-updated', by: 'system' },
];

/** The move an event recorded in a state stands for. */
export const taskTransitionOfEvent = (event: TaskEventType, state: TaskStateCode | null): TaskTransition | undefined =>
  TASK_TRANSITIONS.find((one) => one.event === event && leaves(one, state));

/** The command an event comes of, whatever the state. */
export const commandOf = (event: TaskEventType): TaskCommandName =>
  TASK_TRANSITIONS.find((one) => one.event === event)?.command ?? 'note';

/** What may be asked of a task in a state. @param by only what that side may ask */
export const taskCommandsFrom = (state: TaskStateCode, by?: TaskTransition['by']): readonly TaskCommandName[] => [
  ...new Set(
    TASK_TRANSITIONS.filter((one) => leaves(one, state) && (by === undefined || one.by === by)).map(
      ({ command }) => command,
    ),
  ),
];

/**
 * What one side may ask of a task as it is, for those who choose: without words that move nothing, and without an answer to the
 * desk while it asks nothing. @param by null: either side
 */
export const taskActions = (
  { code, inquiredAt }: { readonly code: TaskStateCode; readonly inquiredAt: string | null },
  by: 'desk' | 'supplier' | null,
): readonly TaskCommandName[] => [
  ...new Set(
    TASK_TRANSITIONS.filter(
      (one) =>
        leaves(one, code) &&
        (by === null ? one.by !== 'system' : one.by === by) &&
        one.event !== 'noted' &&
        (one.event !== 'replied' || inquiredAt !== null),
    ).map(({ command }) => command),
  ),
];

/** Whether it is the supplier's turn: then a ticket that waits for the task waits for a third party (B10). */
export const isWithSupplier = (state: TaskStateCode): boolean =>
  state === 'offered' || WORKED.some((worked) => worked === state);

const leaves = ({ from }: TaskTransition, state: TaskStateCode | null): boolean =>
  state === null ? from.length === 0 : from.includes(state);
