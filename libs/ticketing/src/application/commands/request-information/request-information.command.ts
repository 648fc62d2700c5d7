import type { MessageInput } from '../../message.js';
import { TicketCommand, type OnTicket } from '../../ticket.command.js';

export interface RequestInformationInput extends OnTicket {
  readonly message: MessageInput;
  /** Asks on purpose what has been answered already (C15). */
  readonly again?: boolean;
}

/** Asks the requester for what is missing; the ticket waits for the answer. */
export class RequestInformationCommand extends TicketCommand<RequestInformationInput> {}
