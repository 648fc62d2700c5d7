import { TicketCommand, type OnTicket } from '../../ticket.command.js';

export interface LowerUrgencyInput extends OnTicket {
  readonly reason: string;
}

/** B13: no longer urgent beyond its severity. */
export class LowerUrgencyCommand extends TicketCommand<LowerUrgencyInput> {}
