import { alreadyThere, reasonNeeded } from '../ticket.errors.js';
import type { Screening } from '../ticket.events.js';
import type { Act, Ticket } from '../ticket.js';

export interface Escalation {
  readonly team: string;
  readonly level: string;
  readonly reason: string;
  readonly screening: Screening | null;
}

/** B3: to a team of another level, with what was found out so far (C15). Its people take it from there. */
export function escalate(ticket: Ticket, act: Act, { team, level, reason, screening }: Escalation): Ticket {
  ticket.mayDo('escalate');
  const from = { team: ticket.state.team, level: ticket.state.level };
  if (team === from.team) throw alreadyThere(team);
  if (reason.trim() === '') throw reasonNeeded();
  return ticket.record('escalate', act, 'escalated', { team, level, from, reason: reason.trim(), screening });
}

/** B10: waits for somebody outside; the team and the technician keep it. @param to who is waited for */
export const askThirdParty = (ticket: Ticket, act: Act, to: string): Ticket =>
  ticket.record('ask-third-party', act, 'third-party-asked', { to });

/** @param from who was waited for */
export const recordThirdPartyAnswer = (ticket: Ticket, act: Act, from: string): Ticket =>
  ticket.record('record-third-party-answer', act, 'third-party-answered', { from });
