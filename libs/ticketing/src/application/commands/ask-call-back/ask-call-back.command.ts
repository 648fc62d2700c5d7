import type { MessageInput } from '../../message.js';
import { TicketCommand, type OnTicket } from '../../ticket.command.js';

export interface AskCallBackInput extends OnTicket {
  /** Until when they are to be called; RFC 3339. */
  readonly promisedBy: string;
  /** What the call is to be about, for colleagues. */
  readonly message?: MessageInput;
}

/** C8: the requester is promised a call. */
export class AskCallBackCommand extends TicketCommand<AskCallBackInput> {}
