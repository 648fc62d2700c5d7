import type { Actor } from '@sportello/kernel';
import { illegalTaskMove, nothingAsked, otherSide, wordsNeeded } from './task.errors.js';
import type { ReminderCause, TaskConclusion, TaskEvent, TaskEventData, TaskFacts, TermsAnew } from './task.events.js';
import {
  commandOf,
  taskTransitionOfEvent,
  type TaskCommandName,
  type TaskEventType,
  type TaskTransition,
} from './task.lifecycle.js';
import { applyTaskEvent, dueUnder, type TaskState } from './task.state.js';

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
    return this.#record(act, 'offered', this.state.facts);
  }

  accept(act: TaskAct, words: TaskWords): Task {
    return this.#record(act, 'accepted', { files: words.files });
  }

  /** With the reason: whoever assigned it has to find somebody else. */
  refuse(act: TaskAct, words: TaskWords): Task {
    return this.#spoken(act, 'refused', words);
  }

  reportProgress(act: TaskAct, words: TaskWords): Task {
    return this.#spoken(act, 'progressed', words);
  }

  /** Whoever has it cannot go on without the desk. */
  ask(act: TaskAct, words: TaskWords): Task {
    return this.#spoken(act, 'asked', words);
  }

  /** What whoever has it asked for. */
  answer(act: TaskAct, words: TaskWords): Task {
    return this.#spoken(act, 'answered', words);
  }

  /** B4: the desk wants to know something; the work goes on, and so does its clock. */
  inquire(act: TaskAct, words: TaskWords): Task {
    return this.#spoken(act, 'inquired', words);
  }

  /** What the desk wanted to know. @throws DomainError `TASK.NOTHING_ASKED` */
  reply(act: TaskAct, words: TaskWords): Task {
    const { files } = this.#saying(act, 'replied', words);
    if (this.state.inquiredAt === null) throw nothingAsked();
    return this.#record(act, 'replied', { files });
  }

  complete(act: TaskAct, words: TaskWords, { outcome, effortMinutes }: TaskConclusion): Task {
    const { files } = this.#saying(act, 'done', words);
    return this.#record(act, 'done', { files, outcome, effortMinutes });
  }

  /** B4: says, for good, whether it had been concluded within its term. */
  verify(act: TaskAct, words: TaskWords): Task {
    return this.#record(act, 'verified', { files: words.files, withinTerm: this.state.withinTerm });
  }

  /** Back to the supplier, with what is missing. */
  giveBack(act: TaskAct, words: TaskWords): Task {
    return this.#spoken(act, 'returned', words);
  }

  cancel(act: TaskAct, words: TaskWords): Task {
    return this.#spoken(act, 'cancelled', words);
  }

  /** A sollecito: by the desk, or by Sportello when the terms of the service or of the task say so (A5). */
  remind(act: TaskAct, words: TaskWords, because: ReminderCause = 'asked'): Task {
    const { files } = this.#saying(act, 'reminded', words);
    return this.#record(act, 'reminded', { files, because });
  }

  /** Gives more of the ticket to whoever has it. @param fields names of the fields added */
  share(act: TaskAct, words: TaskWords, fields: readonly string[]): Task {
    return this.#record(act, 'shared', { files: words.files, fields });
  }

  /** Keeps what a supplier said too late to move anything. @param meant what it would have done */
  note(act: TaskAct, words: TaskWords, meant: TaskCommandName): Task {
    return this.#record(act, 'noted', { files: words.files, meant });
  }

  /** B10: calendar or agreement have changed, and the term with them. Who has it is told when the term itself moves. */
  recomputeTerms(act: TaskAct, words: TaskWords, anew: Omit<TermsAnew, 'from' | 'to'>): Task {
    const { dueAt: from, facts } = this.state;
    const to = dueUnder(this.state, anew.terms, act.at);
    const moved = from !== to || facts.target !== anew.terms.target;
    return this.#record(act, moved ? 'term-moved' : 'terms-updated', { ...anew, from, to, files: words.files });
  }

  #spoken(
    act: TaskAct,
    type: 'refused' | 'progressed' | 'asked' | 'answered' | 'inquired' | 'returned' | 'cancelled',
    words: TaskWords,
  ): Task {
    const { files } = this.#saying(act, type, words);
    return this.#record(act, type, { files });
  }

  #saying(act: TaskAct, type: TaskEventType, words: TaskWords): TaskWords {
    this.#mayBe(act, type);
    if (words.text.trim() === '') throw wordsNeeded();
    return words;
  }

  #mayBe(act: TaskAct, type: TaskEventType): void {
    const command = commandOf(type);
    const side = sideOf(this.state.facts, act, command);
    const transition = taskTransitionOfEvent(type, this.state.code);
    if (transition === undefined) throw illegalTaskMove(command, this.state, side === 'system' ? null : side);
    if (side !== transition.by) throw otherSide(command);
  }

  #record<T extends TaskEventType>(act: TaskAct, type: T, data: TaskEventData[T]): Task {
    this.#mayBe(act, type);
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
  if (command === 'recompute-terms') return by.type === 'system' ? 'system' : null;
  if (by.type === 'system') return BY_ITSELF.includes(command) ? 'desk' : null;
  if (by.type !== 'staff') return null;
  return area !== null && act.area === area ? 'supplier' : 'desk';
}
