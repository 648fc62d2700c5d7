import { isResolutionReason, type ClosureReason } from '../closure-reason.js';
import { needsText, person } from '../person.js';
import { answerOnItsWay, noSuchAnswer, wrongReason } from '../ticket.errors.js';
import type { Act, Ticket } from '../ticket.js';

export interface FinalAnswer {
  readonly reason: ClosureReason;
  readonly messageId: string;
  readonly text: string;
  /** `call`: a person told the requester on the phone and records it; `message`: it has to be sent first (B14). */
  readonly told: 'message' | 'call';
}

/**
 * B14: the answer the requester waits for. A ticket is technically closed when it has been sent, or a call with it was recorded;
 * until then it stays open, with its answer on the way.
 */
export function resolve(ticket: Ticket, act: Act, { reason, messageId, text, told }: FinalAnswer): Ticket {
  const technician = person('resolve', act.by);
  ticket.mayDo('resolve');
  if (ticket.state.progress.answer?.state === 'queued') throw answerOnItsWay();
  if (!isResolutionReason(reason)) throw wrongReason('resolve', reason);
  needsText(text);
  const answer = { reason, messageId, technician };
  const given = ticket.record('resolve', act, 'answer-given', answer);
  return told === 'call' ? given.record('confirm-answer', act, 'resolved', { ...answer, told }) : given;
}

/** The transport accepted the answer: technical closure (B14). @throws DomainError `TICKET.NO_SUCH_ANSWER` */
export function confirmAnswer(ticket: Ticket, act: Act, messageId: string): Ticket {
  const { answer } = ticket.state.progress;
  if (answer === null || answer.messageId !== messageId) throw noSuchAnswer();
  const { reason, technician } = answer;
  return ticket.record('confirm-answer', act, 'resolved', { reason, messageId, technician, told: 'message' });
}

/** The answer could not be sent, or came back: somebody has to tell the requester in another way (B14). */
export function returnAnswer(ticket: Ticket, act: Act, messageId: string, why: string): Ticket {
  const { answer } = ticket.state.progress;
  // Whoever was told on the phone knows, whatever becomes of the mail that says it again.
  if (answer === null || answer.messageId !== messageId || answer.state === 'told') throw noSuchAnswer();
  return ticket.record('return-answer', act, 'answer-returned', { messageId, why });
}
