import { TicketCommand, type OnTicket } from '../../ticket.command.js';

/** The technician starts working on a ticket taken in charge. */
export class StartWorkCommand extends TicketCommand<OnTicket> {}
