import { nothingChanges } from '../ticket.errors.js';
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
