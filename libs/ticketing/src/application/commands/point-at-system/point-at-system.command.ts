import { TicketCommand, type OnTicket } from '../../ticket.command.js';

export interface PointAtSystemInput extends OnTicket {
  /** Id in the register. */
  readonly system: string;
  /** CIG of its contract, as the register has it. */
  readonly contract: string | null;
}

/** B11: the ticket is about a system of the register, which whoever asks has looked up. */
export class PointAtSystemCommand extends TicketCommand<PointAtSystemInput> {}
