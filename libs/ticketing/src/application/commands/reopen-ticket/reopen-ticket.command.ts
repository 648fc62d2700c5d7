import type { MessageInput } from '../../message.js';
import { TicketCommand, type OnTicket } from '../../ticket.command.js';

export interface ReopenTicketInput extends OnTicket {
  /** Why, in the words of whoever asks. */
  readonly message?: MessageInput;
}

/** Brings an ended ticket back to the technician who closed it (C14). */
export class ReopenTicketCommand extends TicketCommand<ReopenTicketInput> {}
