import type { Json, Localized } from '@sportello/kernel';
import { TicketCommand, type OnTicket } from '../../ticket.command.js';

export interface RouteTicketInput extends OnTicket {
  /** One of the tenant's teams. */
  readonly team: string;
  /** Absent: the team's own (B3). */
  readonly level?: string;
  readonly reason: Localized;
  /** How every rule judged, for operators to read. */
  readonly explanation?: Json;
}

/** Gives a ticket to a team, with the reason people will read. */
export class RouteTicketCommand extends TicketCommand<RouteTicketInput> {}
