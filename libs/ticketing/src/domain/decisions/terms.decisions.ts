import { person } from '../person.js';
import { nothingChanges, reasonNeeded } from '../ticket.errors.js';
import type { TermsEventData } from '../events/terms.events.js';
import type { Act, Ticket } from '../ticket.js';

type Recomputed = Omit<TermsEventData['terms-recomputed'], 'cause'>;

/** B13: today's policy instead of the one the ticket was opened under, on purpose and with the reason. */
export function reEvaluateTerms(ticket: Ticket, act: Act, anew: Recomputed): Ticket {
  person('re-evaluate-terms', act.by);
  ticket.mayDo('re-evaluate-terms');
  const reason = anew.reason.trim();
  if (reason === '') throw reasonNeeded();
  if (anew.changed.length === 0) throw nothingChanges('re-evaluate-terms');
  return ticket.record('re-evaluate-terms', act, 'terms-recomputed', { ...anew, cause: 'policy', reason });
}

/** A calendar changed: the policy stays, the terms follow. */
export const recomputeTerms = (ticket: Ticket, act: Act, anew: Recomputed): Ticket =>
  ticket.record('recompute-terms', act, 'terms-recomputed', { ...anew, cause: 'calendar' });

/** What the policy wants when a clock reaches a step: nobody decides it, so the system is who acts. */
export function followClock(
  ticket: Ticket,
  act: Act,
  wanted: {
    readonly reason: string;
    readonly urgent: boolean;
    readonly team: { readonly team: string; readonly level: string } | null;
  },
): Ticket {
  const { reason, urgent, team } = wanted;
  const raised =
    urgent && ticket.state.progress.urgent === null
      ? ticket.record('raise-urgency', act, 'urgency-raised', { reason })
      : ticket;
  if (team === null || team.level === ticket.state.level) return raised;
  const from = { team: ticket.state.team, level: ticket.state.level };
  return raised.record('escalate', act, 'escalated', { ...team, from, reason, screening: null });
}
