import { TicketCommand, type OnTicket } from '../../ticket.command.js';

export interface RequestOnCallInput extends OnTicket {
  /** Whose specialists are asked for. */
  readonly team: string;
  readonly reason: string;
}

/** B2: asks for a specialist on call; somebody entitled decides. */
export class RequestOnCallCommand extends TicketCommand<RequestOnCallInput> {}
