import { TicketCommand, type OnTicket } from '../../ticket.command.js';

export interface RaiseUrgencyInput extends OnTicket {
  readonly reason: string;
}

/** B8, B13: urgent whatever its severity. */
export class RaiseUrgencyCommand extends TicketCommand<RaiseUrgencyInput> {}
