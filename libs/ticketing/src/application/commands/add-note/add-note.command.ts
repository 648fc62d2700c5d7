import type { MessageInput } from '../../message.js';
import { TicketCommand, type OnTicket } from '../../ticket.command.js';

export interface AddNoteInput extends OnTicket {
  readonly visibility: 'internal' | 'public';
  readonly message: MessageInput;
  /** Ids of colleagues it calls, who are told. */
  readonly mentions?: readonly string[];
}

/** Adds to the work log (B9): a note for colleagues, or public words for the requester. */
export class AddNoteCommand extends TicketCommand<AddNoteInput> {}
