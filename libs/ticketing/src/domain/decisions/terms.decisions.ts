import { person } from '../person.js';
import { nothingChanges, reasonNeeded } from '../ticket.errors.js';
import type { ReminderAddressee } from '../events/escalation.events.js';
import type { TermsEventData } from '../events/terms.events.js';
import type { Act, Ticket } from '../ticket.js';
import { sendReminder, type SentReminder } from './reminder.decisions.js';

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
    /** Whom a sollecito goes to, and its words; null: no sollecito. */
    readonly reminder:
      (Pick<SentReminder, 'messageId' | 'text'> & { readonly to: readonly ReminderAddressee[] }) | null;
    readonly team: { readonly team: string; readonly level: string } | null;
  },
): Ticket {
  const { reason, urgent, reminder, team } = wanted;
  const raised =
    urgent && ticket.state.progress.urgent === null
      ? ticket.record('raise-urgency', act, 'urgency-raised', { reason })
      : ticket;
  const reminded = (reminder?.to ?? []).reduce(
    (one, to) => sendReminder(one, act, { to, messageId: reminder?.messageId ?? '', text: reminder?.text ?? '' }),
    raised,
  );
  if (team === null || team.level === ticket.state.level) return reminded;
  const from = { team: ticket.state.team, level: ticket.state.level };
  return reminded.record('escalate', act, 'escalated', { ...team, from, reason, screening: null });
}
