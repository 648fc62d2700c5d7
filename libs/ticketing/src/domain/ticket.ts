import type { Actor } from '@sportello/kernel';
import { NO_ADMINISTRATIVE_CLOSURE, type ClosingPolicy } from './closing.policy.js';
import { closeResolved } from './decisions/check.decisions.js';
import { isDirectClosure, type ClosureReason } from './closure-reason.js';
import { askedAlready, questionsOf } from './asked.questions.js';
import { alreadyAsked, alreadyTaken, illegalTransition, messageNeeded, wrongReason } from './ticket.errors.js';
import { needsText, person } from './person.js';
import { mergedElsewhere } from './relation.errors.js';
import type { Technician, TicketEvent, TicketEventData } from './ticket.events.js';
import { transitionOf, type Transition } from './ticket.lifecycle.js';
import { apply, type TicketState } from './ticket.state.js';
import type { TicketCommandName, TicketEventType } from './ticket.vocabulary.js';

/** Who acts and when. */
export interface Act {
  readonly by: Actor;
  readonly at: Date;
}

/** What somebody of the staff adds to a ticket. */
export interface TicketNote {
  readonly messageId: string;
  readonly visibility: 'internal' | 'public';
  readonly text: string;
  /** Ids of colleagues it calls. */
  readonly mentions?: readonly string[];
}

/**
 * A ticket and what has just happened to it. Immutable: every decision returns the ticket that follows, or throws a
 * `DomainError` (`TICKET.*`) and changes nothing. The everyday moves are here; the others are functions by topic in `decisions/`.
 */
export class Ticket {
  /** @param news events not saved yet, oldest first */
  private constructor(
    readonly state: TicketState,
    readonly news: readonly TicketEvent[],
  ) {}

  static register(act: Act, data: TicketEventData['registered']): Ticket {
    const event = { seq: 1, type: 'registered' as const, at: act.at.toISOString(), actor: act.by, data };
    return new Ticket(apply(null, event), [event]);
  }

  /** A ticket as it was stored. */
  static stored(state: TicketState): Ticket {
    return new Ticket(state, []);
  }

  route(act: Act, decision: TicketEventData['routed']): Ticket {
    return this.record('route', act, 'routed', decision);
  }

  /**
   * Only a person takes charge, and the name is recorded, because the requester is told it (C9, C10).
   * @param over the technician it is taken over from, when somebody has it
   */
  takeCharge(act: Act, over: string | null = null): Ticket {
    const technician = person('take-charge', act.by);
    const { assignee, progress } = this.state;
    this.mayDo('take-charge');
    const isGiven = progress.given !== null && assignee?.id === technician.id;
    if (isGiven) return this.record('take-charge', act, 'taken-charge', { technician, from: null });
    if (assignee !== null && (assignee.id !== over || assignee.id === technician.id)) throw alreadyTaken(assignee);
    return this.record('take-charge', act, 'taken-charge', { technician, from: assignee });
  }

  startWork(act: Act): Ticket {
    person('start-work', act.by);
    return this.record('start-work', act, 'work-started', {});
  }

  /** @param question.again asks on purpose what has been answered already (C15) */
  requestInformation(act: Act, question: { messageId: string; text: string; again?: boolean }): Ticket {
    person('request-information', act.by);
    this.mayDo('request-information');
    const { messageId, text, again = false } = question;
    needsText(text);
    const { screening, asked } = this.state.progress;
    const known = again ? [] : askedAlready(text, screening, asked);
    if (known.length > 0) throw alreadyAsked(known);
    return this.record('request-information', act, 'information-requested', {
      messageId,
      questions: questionsOf(text),
    });
  }

  /**
   * The requester answered, by any way. Reopens what had ended (C14).
   * @param reply.automatic an out-of-office answer or a bounce: kept as a note, moves nothing
   */
  /** @param reply.aside who may read what moves nothing; null: it is an answer */
  recordReply(act: Act, reply: { messageId: string; aside: 'internal' | 'public' | null }): Ticket {
    const { messageId, aside } = reply;
    if (aside !== null) {
      return this.record('add-note', act, 'note-added', { messageId, visibility: aside, automatic: true });
    }
    if (this.mayDo('record-reply').event === 'reopened') return this.#reopened('record-reply', act, messageId);
    return this.record('record-reply', act, 'reply-received', { messageId });
  }

  addNote(act: Act, note: TicketNote): Ticket {
    needsText(note.text);
    const { messageId, visibility, mentions = [] } = note;
    // What is public is read by whoever asked: colleagues are called among colleagues.
    const called = visibility === 'public' || mentions.length === 0 ? {} : { mentions };
    return this.record('add-note', act, 'note-added', { messageId, visibility, automatic: false, ...called });
  }

  /**
   * Administrative closure. After a technical closure the reason is that one's; without it a person says which
   * of the direct reasons applies, and who asked something out of scope is told where to go (C1).
   */
  close(
    act: Act,
    closing: { reason: ClosureReason | null; messageId: string | null },
    policy: ClosingPolicy = NO_ADMINISTRATIVE_CLOSURE,
  ): Ticket {
    this.mayDo('close');
    const { messageId } = closing;
    if (this.state.code === 'resolved') return closeResolved(this, act, closing, policy);
    const technician = closing.reason === 'withdrawn' ? this.#leftBy(act.by) : person('close', act.by);
    if (closing.reason === null || !isDirectClosure(closing.reason)) throw wrongReason('close', closing.reason);
    if (closing.reason === 'out-of-scope' && messageId === null) throw messageNeeded();
    return this.record('close', act, 'closed', { reason: closing.reason, messageId, technician });
  }

  /** Whoever asked may withdraw it: should they write again, it goes back to whoever had it, if anybody had (C14). */
  #leftBy(by: Actor): Technician | null {
    return by.type === 'requester' ? (this.state.assignee ?? this.state.lastTechnician) : person('close', by);
  }

  /** Back to the technician who handled and closed it (C14); to its queue when nobody ever had it. */
  reopen(act: Act, messageId: string | null): Ticket {
    this.mayDo('reopen');
    return this.#reopened('reopen', act, messageId);
  }

  #reopened(command: TicketCommandName, act: Act, messageId: string | null): Ticket {
    const { lastTechnician: technician, progress } = this.state;
    if (progress.mergedInto !== null) throw mergedElsewhere(progress.mergedInto.number);
    if (technician === null) return this.record('resume', act, 'resumed', { messageId });
    return this.record(command, act, 'reopened', { technician, messageId });
  }

  /** The move a command makes now. @throws DomainError `TICKET.ILLEGAL_TRANSITION` */
  mayDo(command: TicketCommandName): Transition {
    const transition = transitionOf(command, this.state.code);
    if (transition === undefined) throw illegalTransition(command, this.state.code);
    return transition;
  }

  /** For decisions: whatever they decide is recorded here. @throws DomainError `TICKET.ILLEGAL_TRANSITION` */
  record<T extends TicketEventType>(command: TicketCommandName, act: Act, type: T, data: TicketEventData[T]): Ticket {
    this.mayDo(command);
    const event = { seq: this.state.seq + 1, type, at: act.at.toISOString(), actor: act.by, data } as TicketEvent;
    return new Ticket(apply(this.state, event), [...this.news, event]);
  }
}
