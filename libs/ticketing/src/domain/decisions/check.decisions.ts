import { needsCheck, type ClosingPolicy } from '../closing.policy.js';
import { checkNeeded, closureComesFirst, remarksNeeded } from '../closure.errors.js';
import type { ClosureReason } from '../closure-reason.js';
import { illegalTransition, wrongReason } from '../ticket.errors.js';
import type { CheckOutcome, CheckWay } from '../events/closure.events.js';
import { person } from '../person.js';
import type { Act, Ticket } from '../ticket.js';

export interface Check {
  readonly outcome: CheckOutcome;
  readonly how: CheckWay;
  readonly rating: number | null;
  /** Of the remarks; null when there are none. */
  readonly messageId: string | null;
}

/**
 * B15: the requester was asked, or said by themselves, whether it works. Yes closes the ticket, no gives it back to its
 * technician, no answer is counted. Where nobody has to ask, whoever wants to may.
 */
export function checkClosure(ticket: Ticket, act: Act, check: Check): Ticket {
  ticket.mayDo('check-closure');
  const own = act.by.type === 'requester';
  if (!own || check.outcome === 'no-answer') person('check-closure', act.by);
  if (!own && check.outcome !== 'no-answer' && check.messageId === null) throw remarksNeeded();
  const { closureReason, lastTechnician, progress } = ticket.state;
  const attempt = progress.closureCheck.attempts + 1;
  const checked = ticket.record('check-closure', act, 'closure-checked', { ...check, attempt });
  if (check.outcome === 'no-answer') return checked;
  if (check.outcome === 'confirmed') {
    return checked.record('close', act, 'closed', {
      reason: closureReason ?? 'solved',
      messageId: null,
      technician: null,
    });
  }
  if (lastTechnician === null) throw illegalTransition('check-closure', ticket.state.code);
  return checked.record('reopen', act, 'reopened', { technician: lastTechnician, messageId: check.messageId });
}

/**
 * Administrative closure of what is technically closed. Where the requester has to be asked first (B15), only their silence
 * closes it here, and not before the attempts the administration asks for.
 */
export function closeResolved(
  ticket: Ticket,
  act: Act,
  { reason: asked, messageId }: { readonly reason: ClosureReason | null; readonly messageId: string | null },
  policy: ClosingPolicy,
): Ticket {
  const { closureReason, progress } = ticket.state;
  const { unanswered } = progress.closureCheck;
  const silent = unanswered >= policy.unreachableAfter;
  if (policy.administrative && silent && asked === 'unreachable') {
    return ticket.record('close', act, 'closed', { reason: asked, messageId, technician: null });
  }
  if (needsCheck(ticket.state, policy)) throw checkNeeded(unanswered, policy.unreachableAfter);
  const reason = closureReason ?? 'solved';
  if (asked !== null && asked !== reason) throw wrongReason('close', asked);
  return ticket.record('close', act, 'closed', { reason, messageId, technician: null });
}

/** C13: later. Where there is an administrative closure, it comes first (B15). */
export function archive(ticket: Ticket, act: Act, policy: ClosingPolicy): Ticket {
  ticket.mayDo('archive');
  if (ticket.state.code === 'resolved' && policy.administrative) throw closureComesFirst();
  return ticket.record('archive', act, 'archived', {});
}

/** B10, B15: a task was given outside that the ticket does not wait for. */
export function involveThirdParty(ticket: Ticket, act: Act, to: string): Ticket {
  return ticket.record('involve-third-party', act, 'third-party-involved', { to });
}
