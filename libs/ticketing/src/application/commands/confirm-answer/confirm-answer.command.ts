import { TicketCommand, type OnTicket } from '../../ticket.command.js';

export interface ConfirmAnswerInput extends OnTicket {
  /** The message that closes the ticket. */
  readonly messageId: string;
}

/** B14: the transport accepted the final answer. */
export class ConfirmAnswerCommand extends TicketCommand<ConfirmAnswerInput> {}
