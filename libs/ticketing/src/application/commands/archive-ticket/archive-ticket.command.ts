import { TicketCommand, type OnTicket } from '../../ticket.command.js';

/** Puts a closed ticket in the archive (C13). */
export class ArchiveTicketCommand extends TicketCommand<OnTicket> {}
