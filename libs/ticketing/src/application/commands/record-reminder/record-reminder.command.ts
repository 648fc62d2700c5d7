import type { MailOrigin, MessageInput, SenderVerdict } from '../../message.js';
import { TicketCommand, type OnTicket } from '../../ticket.command.js';

export interface RecordReminderInput extends OnTicket {
  /** What they wrote, or said to whoever records it; none when they only called. */
  readonly message?: MessageInput;
  /** Who wrote, as the channel tells it; absent when a person of the desk records a call. */
  readonly from?: { readonly name?: string; readonly email?: string };
  /** Whose mail it is. */
  readonly sender?: SenderVerdict;
  readonly subject?: string;
  readonly channelInstance?: string;
  readonly mail?: MailOrigin;
}

/** C4: a sollecito of the requester, by whatever way it came. */
export class RecordReminderCommand extends TicketCommand<RecordReminderInput> {}
