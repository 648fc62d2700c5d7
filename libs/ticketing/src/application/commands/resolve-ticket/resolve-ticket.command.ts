import type { ResolutionReason } from '../../../domain/index.js';
import type { MessageInput } from '../../message.js';
import { TicketCommand, type OnTicket } from '../../ticket.command.js';

export interface ResolveTicketInput extends OnTicket {
  readonly reason: ResolutionReason;
  readonly message: MessageInput;
  /** `call`: the requester was told by phone and this records the call; otherwise the message is sent, and closes when accepted (B14). */
  readonly told?: 'message' | 'call';
}

/** B14: the answer the requester waits for. The ticket is technically closed once it has been sent, or was told by phone. */
export class ResolveTicketCommand extends TicketCommand<ResolveTicketInput> {}
