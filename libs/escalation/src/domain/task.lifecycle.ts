import type { Localized } from '@sportello/kernel';

/** States a task can be in, with the names people read. */
export const TASK_STATES = {
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
  'note',
] as const;

export type TaskCommandName = (typeof TASK_COMMANDS)[number];

/** What can happen to a task. */
export const TASK_EVENTS = {
  offered: { it: 'Compito proposto', en: 'Task offered' },
  accepted: { it: 'Accettato dal fornitore', en: 'Accepted by the supplier' },
  refused: { it: 'Rifiutato dal fornitore', en: 'Refused by the supplier' },
  progressed: { it: 'Avanzamento', en: 'Progress' },
  asked: { it: 'Domanda del fornitore', en: 'Question of the supplier' },
  answered: { it: 'Risposta al fornitore', en: 'Answer to the supplier' },
  done: { it: 'Concluso dal fornitore', en: 'Done by the supplier' },
  verified: { it: 'Conclusione verificata', en: 'Conclusion verified' },
  returned: { it: 'Restituito al fornitore', en: 'Returned to the supplier' },
  cancelled: { it: 'Annullato', en: 'Cancelled' },
  reminded: { it: 'Sollecito al fornitore', en: 'Reminder to the supplier' },
  noted: { it: 'Comunicazione del fornitore', en: 'Word of the supplier' },
} as const satisfies Record<string, Localized>;

export type TaskEventType = keyof typeof TASK_EVENTS;

export interface TaskTransition {
  readonly command: TaskCommandName;
  /** Empty: the task does not exist yet. */
  readonly from: readonly TaskStateCode[];
  readonly to: TaskStateCode | 'same';
  readonly event: TaskEventType;
  /** B10: the desk keeps the task, the supplier does the work. */
  readonly by: 'desk' | 'supplier';
}

const WORKED = ['accepted', 'in-progress', 'returned'] as const;
const OPEN = ['offered', ...WORKED, 'waiting-information'] as const;
/** Nothing follows but words. */
export const FINAL_STATES = ['refused', 'verified', 'cancelled'] as const;

/** The whole life of a task. A pair of command and state, and a pair of event and state, each name one move. */
export const TASK_TRANSITIONS: readonly TaskTransition[] = [
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
  { command: 'complete', from: [...WORKED, 'waiting-information'], to: 'done', event: 'done', by: 'supplier' },
  // B4: whoever assigned it verifies that it ended as it should.
  { command: 'verify', from: ['done'], to: 'verified', event: 'verified', by: 'desk' },
  { command: 'return', from: ['done'], to: 'returned', event: 'returned', by: 'desk' },
  { command: 'cancel', from: OPEN, to: 'cancelled', event: 'cancelled', by: 'desk' },
  // A5: a supplier whose turn it is may be reminded of it.
  { command: 'remind', from: ['offered', ...WORKED], to: 'same', event: 'reminded', by: 'desk' },
  { command: 'note', from: [...OPEN, 'done', ...FINAL_STATES], to: 'same', event: 'noted', by: 'supplier' },
];

/** The move a command makes from a state, or `undefined` when it is not allowed there. */
export const taskTransitionOf = (command: TaskCommandName, state: TaskStateCode | null): TaskTransition | undefined =>
  TASK_TRANSITIONS.find((one) => one.command === command && leaves(one, state));

/** The move an event recorded in a state stands for. */
export const taskTransitionOfEvent = (event: TaskEventType, state: TaskStateCode | null): TaskTransition | undefined =>
  TASK_TRANSITIONS.find((one) => one.event === event && leaves(one, state));

/** What may be asked of a task in a state. @param by only what that side may ask */
export const taskCommandsFrom = (state: TaskStateCode, by?: TaskTransition['by']): readonly TaskCommandName[] => [
  ...new Set(
    TASK_TRANSITIONS.filter((one) => leaves(one, state) && (by === undefined || one.by === by)).map(
      ({ command }) => command,
    ),
  ),
];

/** Whether it is the supplier's turn: then a ticket that waits for the task waits for a third party (B10). */
export const isWithSupplier = (state: TaskStateCode): boolean =>
  state === 'offered' || WORKED.some((worked) => worked === state);

const leaves = ({ from }: TaskTransition, state: TaskStateCode | null): boolean =>
  state === null ? from.length === 0 : from.includes(state);
