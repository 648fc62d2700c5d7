import { TicketCommand, type OnTicket } from '../../ticket.command.js';

/** B2: whoever was paged answers that they act. */
export class AcknowledgeOnCallCommand extends TicketCommand<OnTicket> {}
