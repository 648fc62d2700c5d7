import type { Outcome } from '../task.types.js';

/** Something a supplier does with its task: its form, and the address it is sent to. */
export interface TaskAct {
  /** In the address (`?do=`), in the draft's name, and the end of the server's address. */
  readonly id: 'accept' | 'refuse' | 'answer' | 'progress' | 'ask' | 'complete' | 'attachments';
  /** The server's name in `actions`; null: files may be added whatever the state. */
  readonly needs: string | null;
  readonly key: string;
  readonly words: 'required' | 'optional';
  readonly asks?: 'conclusion' | 'files';
}

/** Everything that can be done, in the order in which it is offered. */
export const TASK_ACTS: readonly TaskAct[] = [
  { id: 'accept', needs: 'accept', key: 'a', words: 'optional' },
  { id: 'refuse', needs: 'refuse', key: 'x', words: 'required' },
  { id: 'answer', needs: 'answer', key: 'r', words: 'required' },
  { id: 'progress', needs: 'report-progress', key: 'p', words: 'required' },
  { id: 'ask', needs: 'ask', key: 'd', words: 'required' },
  { id: 'complete', needs: 'complete', key: 'c', words: 'required', asks: 'conclusion' },
  { id: 'attachments', needs: null, key: 'f', words: 'optional', asks: 'files' },
];

/** What may be done now: what the server says is legal here. */
export const actsNow = (actions: readonly string[]): readonly TaskAct[] =>
  TASK_ACTS.filter(({ needs }) => needs === null || actions.includes(needs));

/** Outcomes that may be chosen from. */
export const OUTCOMES = [
  'fixed',
  'workaround',
  'configuration',
  'advice',
  'no-fault-found',
  'not-reproducible',
  'third-party',
  'outside-contract',
  'duplicate',
] as const satisfies readonly Outcome[];
