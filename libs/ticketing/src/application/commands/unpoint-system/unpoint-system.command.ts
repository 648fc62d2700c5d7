import { TicketCommand, type OnTicket } from '../../ticket.command.js';

export interface UnpointSystemInput extends OnTicket {
  readonly system: string;
  readonly reason: string;
}

/** B11: it is not about that system after all. */
export class UnpointSystemCommand extends TicketCommand<UnpointSystemInput> {}
