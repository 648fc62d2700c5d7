import type { ResolutionReason } from '../../../domain/index.js';
import type { MessageInput } from '../../message.js';
import { TicketCommand, type OnTicket } from '../../ticket.command.js';

export interface ResolveTicketInput extends OnTicket {
  readonly reason: ResolutionReason;
  readonly message: MessageInput;
}

/** Technical closure: the answer the requester waits for is given with it (B14). */
export class ResolveTicketCommand extends TicketCommand<ResolveTicketInput> {}
