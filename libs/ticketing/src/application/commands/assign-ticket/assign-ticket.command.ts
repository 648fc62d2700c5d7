import { TicketCommand, type OnTicket } from '../../ticket.command.js';

export interface AssignTicketInput extends OnTicket {
  /** Id of one of the tenant's people, of the ticket's team. */
  readonly technician: string;
  readonly reason?: string;
}

/** C10: gives the ticket to one technician, whose name the requester is told. It stops no clock. */
export class AssignTicketCommand extends TicketCommand<AssignTicketInput> {}
