import type { Actor } from '@sportello/kernel';
import { illegalTaskMove, otherSide, wordsNeeded } from './task.errors.js';
import type { TaskEvent, TaskEventData, TaskFacts } from './task.events.js';
import {
  taskTransitionOf,
  taskTransitionOfEvent,
  type TaskCommandName,
  type TaskEventType,
  type TaskStateCode,
} from './task.lifecycle.js';

export interface TaskAct {
  readonly by: Actor;
  readonly at: Date;
}

/** What a task is now: all that its rules need. */
export interface TaskState {
  readonly code: TaskStateCode;
  readonly facts: TaskFacts;
  readonly effortMinutes: number | null;
  /** RFC 3339. */
  readonly openedAt: string;
  readonly updatedAt: string;
  readonly doneAt: string | null;
  readonly endedAt: string | null;
  /** Number of events so far. */
  readonly seq: number;
}

/** What is said with a move. */
export interface TaskWords {
  readonly text: string;
  /** Ids of files. */
  readonly files: readonly string[];
}

/**
 * A piece of work given to a supplier, an aggregate of its own beside the ticket (B10). Immutable: every decision returns
 * the task that follows, or throws a `DomainError` (`TASK.*`) and changes nothing.
 */
export class Task {
  /** @param news events not saved yet, oldest first */
  private constructor(
    readonly state: TaskState,
    readonly news: readonly TaskEvent[],
  ) {}

  static assign({ by, at }: TaskAct, facts: TaskFacts): Task {
    if (by.type !== 'staff') throw otherSide('assign');
    const event = { seq: 1, type: 'offered' as const, at: at.toISOString(), actor: by, data: facts };
    return new Task(applyTaskEvent(null, event), [event]);
  }

  /** A task as it was stored. */
  static stored(state: TaskState): Task {
    return new Task(state, []);
  }

  accept(act: TaskAct, words: TaskWords): Task {
    return this.#record('accept', act, 'accepted', { files: words.files });
  }

  /** With the reason: whoever assigned it has to find somebody else. */
  refuse(act: TaskAct, words: TaskWords): Task {
    return this.#spoken('refuse', act, 'refused', words);
  }

  reportProgress(act: TaskAct, words: TaskWords): Task {
    return this.#spoken('report-progress', act, 'progressed', words);
  }

  ask(act: TaskAct, words: TaskWords): Task {
    return this.#spoken('ask', act, 'asked', words);
  }

  answer(act: TaskAct, words: TaskWords): Task {
    return this.#spoken('answer', act, 'answered', words);
  }

  /** @param effortMinutes minutes of work, null when not told */
  complete(act: TaskAct, words: TaskWords, effortMinutes: number | null): Task {
    const { files } = this.#saying('complete', act, words);
    return this.#record('complete', act, 'done', { files, effortMinutes });
  }

  verify(act: TaskAct, words: TaskWords): Task {
    return this.#record('verify', act, 'verified', { files: words.files });
  }

  /** Back to the supplier, with what is missing. */
  giveBack(act: TaskAct, words: TaskWords): Task {
    return this.#spoken('return', act, 'returned', words);
  }

  cancel(act: TaskAct, words: TaskWords): Task {
    return this.#spoken('cancel', act, 'cancelled', words);
  }

  /** A sollecito: by the desk, or by Sportello when the terms of the service say so (A5). */
  remind(act: TaskAct, words: TaskWords): Task {
    return this.#spoken('remind', act, 'reminded', words);
  }

  /** Keeps what a supplier said too late to move anything. @param meant what it would have done */
  note(act: TaskAct, words: TaskWords, meant: TaskCommandName): Task {
    return this.#record('note', act, 'noted', { files: words.files, meant });
  }

  #spoken(
    command: TaskCommandName,
    act: TaskAct,
    type: Exclude<TaskEventType, 'offered' | 'done' | 'noted'>,
    words: TaskWords,
  ): Task {
    const { files } = this.#saying(command, act, words);
    return this.#record(command, act, type, { files });
  }

  #saying(command: TaskCommandName, act: TaskAct, words: TaskWords): TaskWords {
    this.#mayDo(command, act.by);
    if (words.text.trim() === '') throw wordsNeeded();
    return words;
  }

  #mayDo(command: TaskCommandName, by: Actor): void {
    const transition = taskTransitionOf(command, this.state.code);
    if (transition === undefined) throw illegalTaskMove(command, this.state.code);
    const isDesk = by.type === 'staff' || (by.type === 'system' && command === 'remind');
    const side = by.type === 'supplier' ? by.id === this.state.facts.supplier && 'supplier' : isDesk && 'desk';
    if (side !== transition.by) throw otherSide(command);
  }

  #record<T extends TaskEventType>(command: TaskCommandName, act: TaskAct, type: T, data: TaskEventData[T]): Task {
    this.#mayDo(command, act.by);
    const event = { seq: this.state.seq + 1, type, at: act.at.toISOString(), actor: act.by, data } as TaskEvent;
    return new Task(applyTaskEvent(this.state, event), [...this.news, event]);
  }
}

const ENDS: readonly TaskEventType[] = ['refused', 'verified', 'cancelled'];

/** The state after an event. @throws when the event cannot follow: the history was broken */
export function applyTaskEvent(state: TaskState | null, event: TaskEvent): TaskState {
  const transition = taskTransitionOfEvent(event.type, state?.code ?? null);
  if (transition === undefined || event.seq !== (state?.seq ?? 0) + 1) throw broken(event.type, state);
  if (event.type === 'offered') return offered(event);
  if (state === null) throw broken(event.type, null);
  const code = transition.to === 'same' ? state.code : transition.to;
  const moved = { ...state, code, seq: event.seq, updatedAt: event.at };
  if (event.type === 'done') return { ...moved, doneAt: event.at, effortMinutes: event.data.effortMinutes };
  if (event.type === 'returned') return { ...moved, doneAt: null };
  return ENDS.includes(event.type) ? { ...moved, endedAt: event.at } : moved;
}

const offered = ({ data, at, seq }: TaskEvent<'offered'>): TaskState => ({
  ...{
    code: 'offered',
    facts: data,
    effortMinutes: null,
    openedAt: at,
    updatedAt: at,
    doneAt: null,
    endedAt: null,
    seq,
  },
});

const broken = (type: TaskEventType, state: TaskState | null): Error =>
  new Error(`the history of the task is broken: ${type} cannot follow ${state?.code ?? 'nothing'}`);
