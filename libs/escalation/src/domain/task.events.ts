import type { Actor } from '@sportello/kernel';
import type { TaskCommandName, TaskEventType } from './task.lifecycle.js';
import type { TaskOutcome } from './task.outcome.js';
import type { TaskTerms } from './task.term.js';

/** What a task is, fixed when it is given. Either a supplier or an internal area has it. */
export interface TaskFacts extends TaskTerms {
  /** `<number of the ticket>/<n>`. */
  readonly number: string;
  /** B5: an external supplier; null when an area has it. */
  readonly supplier: string | null;
  /** B5: a competence centre of the house, by its team; null when a supplier has it. */
  readonly area: string | null;
  /** Plugin instance that carries it to the supplier. */
  readonly instance: string | null;
  /** Sort of work, one of the tenant's. */
  readonly kind: string;
  /** Whether the ticket waits for it. */
  readonly waits: boolean;
  /** Identifier of the contract (CIG). */
  readonly contract: string | null;
  /** Id of the task that had to be verified before this one was offered; null for one that never had to wait. */
  readonly after: string | null;
}

/** Why a sollecito left: somebody asked for it, or the term of the task, or that nothing was heard. */
export const REMINDER_CAUSES = ['asked', 'warning', 'due', 'silent'] as const;
export type ReminderCause = (typeof REMINDER_CAUSES)[number];

/** Words stay apart from events, which are chained; files are named by id. */
export interface TaskEventData {
  planned: TaskFacts;
  offered: TaskFacts;
  accepted: TaskSaid;
  refused: TaskSaid;
  progressed: TaskSaid;
  asked: TaskSaid;
  answered: TaskSaid;
  inquired: TaskSaid;
  replied: TaskSaid;
  done: TaskSaid & TaskConclusion;
  /** B4: whether it had been concluded within its term; null without one. */
  verified: TaskSaid & { readonly withinTerm: boolean | null };
  returned: TaskSaid;
  cancelled: TaskSaid;
  reminded: TaskSaid & { readonly because: ReminderCause };
  /** Names of the fields that were added. */
  shared: TaskSaid & { readonly fields: readonly string[] };
  /** Said when it could move nothing any more. */
  noted: TaskSaid & { readonly meant: TaskCommandName };
  'term-moved': TaskSaid & TermsAnew;
  'terms-updated': TaskSaid & TermsAnew;
}

/** How the work ended. */
export interface TaskConclusion {
  readonly outcome: TaskOutcome;
  /** Minutes of work; null when not told. */
  readonly effortMinutes: number | null;
}

/** Terms worked out anew because the configuration changed. */
export interface TermsAnew {
  readonly terms: TaskTerms;
  /** Of the tenant's configuration. */
  readonly revision: number;
  /** Name of who brought it in. */
  readonly reason: string;
  /** When the term expired before and expires now, RFC 3339; null without one, or while a pause keeps it from being known. */
  readonly from: string | null;
  readonly to: string | null;
}

export interface TaskSaid {
  readonly files: readonly string[];
}

/** Something that happened to a task. `seq` counts from 1 without gaps; `at` is RFC 3339 in UTC with milliseconds. */
export type TaskEvent<T extends TaskEventType = TaskEventType> = {
  [K in T]: {
    readonly seq: number;
    readonly type: K;
    readonly at: string;
    readonly actor: Actor;
    readonly data: TaskEventData[K];
  };
}[T];
