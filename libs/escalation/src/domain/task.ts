import type { Actor } from '@sportello/kernel';
import { illegalTaskMove, otherSide, wordsNeeded } from './task.errors.js';
import type { ReminderCause, TaskEvent, TaskEventData, TaskFacts } from './task.events.js';
import { taskTransitionOf, type TaskCommandName, type TaskEventType, type TaskTransition } from './task.lifecycle.js';
import { applyTaskEvent, type TaskState } from './task.state.js';

export interface TaskAct {
  readonly by: Actor;
  readonly at: Date;
  /** The internal area for which a member of staff acts; left out: for the desk. */
  readonly area?: string | undefined;
}

/** What is said with a move. */
export interface TaskWords {
  readonly text: string;
  /** Ids of files. */
  readonly files: readonly string[];
}

/**
 * A piece of work given to a supplier or to an area of the house, an aggregate of its own beside the ticket (B10). Immutable:
 * every decision returns the task that follows, or throws a `DomainError` (`TASK.*`) and changes nothing.
 */
export class Task {
  /** @param news events not saved yet, oldest first */
  private constructor(
    readonly state: TaskState,
    readonly news: readonly TaskEvent[],
  ) {}

  static assign(act: TaskAct, facts: TaskFacts): Task {
    return Task.#new('assign', 'offered', act, facts);
  }

  /** To be offered once the task it comes after has been verified. */
  static plan(act: TaskAct, facts: TaskFacts): Task {
    return Task.#new('plan', 'planned', act, facts);
  }

  static #new(command: TaskCommandName, type: 'planned' | 'offered', { by, at }: TaskAct, facts: TaskFacts): Task {
    if (by.type !== 'staff') throw otherSide(command);
    const event = { seq: 1, type, at: at.toISOString(), actor: by, data: facts };
    return new Task(applyTaskEvent(null, event), [event]);
  }

  /** A task as it was stored. */
  static stored(state: TaskState): Task {
    return new Task(state, []);
  }

  /** Its turn has come. */
  offer(act: TaskAct): Task {
    return this.#record('offer', act, 'offered', this.state.facts);
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

  /** B4: says, for good, whether it had been concluded within its term. */
  verify(act: TaskAct, words: TaskWords): Task {
    return this.#record('verify', act, 'verified', { files: words.files, withinTerm: this.state.withinTerm });
  }

  /** Back to the supplier, with what is missing. */
  giveBack(act: TaskAct, words: TaskWords): Task {
    return this.#spoken('return', act, 'returned', words);
  }

  cancel(act: TaskAct, words: TaskWords): Task {
    return this.#spoken('cancel', act, 'cancelled', words);
  }

  /** A sollecito: by the desk, or by Sportello when the terms of the service or of the task say so (A5). */
  remind(act: TaskAct, words: TaskWords, because: ReminderCause = 'asked'): Task {
    const { files } = this.#saying('remind', act, words);
    return this.#record('remind', act, 'reminded', { files, because });
  }

  /** Gives more of the ticket to whoever has it. @param fields names of the fields added */
  share(act: TaskAct, words: TaskWords, fields: readonly string[]): Task {
    return this.#record('share', act, 'shared', { files: words.files, fields });
  }

  /** Keeps what a supplier said too late to move anything. @param meant what it would have done */
  note(act: TaskAct, words: TaskWords, meant: TaskCommandName): Task {
    return this.#record('note', act, 'noted', { files: words.files, meant });
  }

  #spoken(
    command: TaskCommandName,
    act: TaskAct,
    type: 'refused' | 'progressed' | 'asked' | 'answered' | 'returned' | 'cancelled',
    words: TaskWords,
  ): Task {
    const { files } = this.#saying(command, act, words);
    return this.#record(command, act, type, { files });
  }

  #saying(command: TaskCommandName, act: TaskAct, words: TaskWords): TaskWords {
    this.#mayDo(command, act);
    if (words.text.trim() === '') throw wordsNeeded();
    return words;
  }

  #mayDo(command: TaskCommandName, act: TaskAct): void {
    const transition = taskTransitionOf(command, this.state.code);
    if (transition === undefined) throw illegalTaskMove(command, this.state.code);
    if (sideOf(this.state.facts, act, command) !== transition.by) throw otherSide(command);
  }

  #record<T extends TaskEventType>(command: TaskCommandName, act: TaskAct, type: T, data: TaskEventData[T]): Task {
    this.#mayDo(command, act);
    const event = { seq: this.state.seq + 1, type, at: act.at.toISOString(), actor: act.by, data } as TaskEvent;
    return new Task(applyTaskEvent(this.state, event), [...this.news, event]);
  }
}

/** What Sportello may do by itself, for the desk. */
const BY_ITSELF: readonly TaskCommandName[] = ['remind', 'offer'];

/** B10: for whom somebody acts. Who works in the area that has the task does not judge its work as the desk. */
function sideOf({ supplier, area }: TaskFacts, act: TaskAct, command: TaskCommandName): TaskTransition['by'] | null {
  const { by } = act;
  if (by.type === 'supplier') return by.id === supplier ? 'supplier' : null;
  if (by.type === 'system') return BY_ITSELF.includes(command) ? 'desk' : null;
  if (by.type !== 'staff') return null;
  return area !== null && act.area === area ? 'supplier' : 'desk';
}
