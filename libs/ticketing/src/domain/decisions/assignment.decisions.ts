import { nothingChanges } from '../ticket.errors.js';
import { needsText, person } from '../person.js';
import type { Technician } from '../ticket.events.js';
import type { Act, Ticket } from '../ticket.js';

/**
 * C10: gives the ticket to one technician, whose name the requester is told. It stops no clock: only the technician's own
 * taking charge does (C9).
 */
export function assign(ticket: Ticket, act: Act, technician: Technician, reason: string | null): Ticket {
  ticket.mayDo('assign');
  const { assignee } = ticket.state;
  if (assignee?.id === technician.id) throw nothingChanges('assign');
  return ticket.record('assign', act, 'assigned', { technician, from: assignee, reason: reason?.trim() || null });
}

/**
 * C10: gives the ticket back to its team's queue, where anybody of the team takes it. It stops no clock; the requester is told the
 * next name when somebody takes it in charge.
 */
export function unassign(ticket: Ticket, act: Act, reason: string): Ticket {
  person('unassign', act.by);
  ticket.mayDo('unassign');
  const { assignee } = ticket.state;
  if (assignee === null) throw nothingChanges('unassign');
  needsText(reason);
  return ticket.record('unassign', act, 'unassigned', { from: assignee, reason: reason.trim() });
}
