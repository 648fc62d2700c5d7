import type { Actor } from '@sportello/kernel';
import type { TaskCommandName, TaskEventType } from './task.lifecycle.js';

/** What a task is, fixed when it is assigned. */
export interface TaskFacts {
  /** `<number of the ticket>/<n>`. */
  readonly number: string;
  readonly supplier: string;
  /** Plugin instance that carries it. */
  readonly instance: string;
  /** Whether the ticket waits for it. */
  readonly waits: boolean;
  /** RFC 3339; null without a term. */
  readonly dueAt: string | null;
  /** Identifier of the contract (CIG). */
  readonly contract: string | null;
}

/** Words stay apart from events, which are chained; files are named by id. */
export interface TaskEventData {
  offered: TaskFacts;
  accepted: TaskSaid;
  refused: TaskSaid;
  progressed: TaskSaid;
  asked: TaskSaid;
  answered: TaskSaid;
  done: TaskSaid & { readonly effortMinutes: number | null };
  verified: TaskSaid;
  returned: TaskSaid;
  cancelled: TaskSaid;
  reminded: TaskSaid;
  /** Said when it could move nothing any more. */
  noted: TaskSaid & { readonly meant: TaskCommandName };
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
