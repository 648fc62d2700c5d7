import { ticketNotFound } from '../../ticketing.errors.js';

/** @throws DomainError `TICKET.NOT_FOUND`, the same for what does not exist and what may not be seen */
export function found<T>(ref: string, ticket: T | null): T {
  if (ticket === null) throw ticketNotFound(ref);
  return ticket;
}
