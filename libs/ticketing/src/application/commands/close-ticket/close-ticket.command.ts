import type { DirectClosureReason } from '../../../domain/index.js';
import type { MessageInput } from '../../message.js';
import { TicketCommand, type OnTicket } from '../../ticket.command.js';

export interface CloseTicketInput extends OnTicket {
  /** Needed when the ticket has not been resolved. */
  readonly reason?: DirectClosureReason;
  /** Words for the requester; needed when the request is out of scope (C1). */
  readonly message?: MessageInput;
}

/** Administrative closure, after the technical one or directly for the few reasons that allow it. */
export class CloseTicketCommand extends TicketCommand<CloseTicketInput> {}
