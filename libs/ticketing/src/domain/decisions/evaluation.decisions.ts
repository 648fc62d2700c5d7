import { evaluationOver, notEvaluated, outOfScale, requesterNeeded } from '../evaluation.errors.js';
import { SCALE_ENDS, type EvaluationAspect, type EvaluationScale } from '../events/evaluation.events.js';
import type { Act, Ticket } from '../ticket.js';
import type { TicketState } from '../ticket.state.js';

const DAY = 86_400_000;

/** How the administration has its service evaluated (D10). */
export interface EvaluationPolicy {
  /** `none`: not at all. */
  readonly scale: EvaluationScale | 'none';
  /** Days from the closure in which it may be given and changed. */
  readonly days: number;
  /** Kinds of channel whose requests are evaluated; absent: all of them. */
  readonly channels?: readonly string[] | undefined;
}

export const NO_EVALUATION: EvaluationPolicy = { scale: 'none', days: 1 };

type Ended = Pick<TicketState, 'resolvedAt' | 'closedAt' | 'closureReason'> & { readonly channel: string };

/** Until when the service may be evaluated; null: not at all, or not yet. */
export function evaluableUntil({ scale, days, channels }: EvaluationPolicy, ended: Ended): Date | null {
  // Whoever withdrew their request had no service to judge.
  if (ended.closureReason === 'withdrawn') return null;
  const since = ended.closedAt ?? ended.resolvedAt;
  const asked = scale !== 'none' && (channels === undefined || channels.includes(ended.channel));
  return asked && since !== null ? new Date(Date.parse(since) + days * DAY) : null;
}

/**
 * D10: whoever asked judges the service they have just had. Once: what they say again in time takes the place of what they said.
 * @throws DomainError `TICKET.NOT_EVALUATED`, `TICKET.EVALUATION_OVER`, `TICKET.REQUESTER_NEEDED`, `TICKET.INVALID`
 */
export function rate(
  ticket: Ticket,
  act: Act,
  given: { readonly score: number; readonly aspect: EvaluationAspect | null; readonly messageId: string | null },
  policy: EvaluationPolicy,
): Ticket {
  if (act.by.type !== 'requester') throw requesterNeeded();
  ticket.mayDo('rate');
  const { state } = ticket;
  const until = evaluableUntil(policy, { ...state, channel: state.facts.channel });
  if (until === null || policy.scale === 'none') throw notEvaluated();
  if (act.at > until) throw evaluationOver();
  const [from, to] = SCALE_ENDS[policy.scale];
  if (!Number.isInteger(given.score) || given.score < from || given.score > to) throw outOfScale(policy.scale);
  return ticket.record('rate', act, 'rated', { scale: policy.scale, ...given });
}
