import { TicketCommand, type OnTicket } from '../../ticket.command.js';

export interface UnassignTicketInput extends OnTicket {
  readonly reason: string;
}

/** C10: gives the ticket back to the queue of its team. It stops no clock. */
export class UnassignTicketCommand extends TicketCommand<UnassignTicketInput> {}
