import { TicketCommand, type OnTicket } from '../../ticket.command.js';

export interface ReturnAnswerInput extends OnTicket {
  /** The message that was to close the ticket. */
  readonly messageId: string;
  /** What the transport said, for people to read. */
  readonly why: string;
}

/** B14: the final answer could not be sent, or came back. */
export class ReturnAnswerCommand extends TicketCommand<ReturnAnswerInput> {}
