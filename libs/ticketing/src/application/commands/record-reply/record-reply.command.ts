import type { MailOrigin, MessageInput, SenderVerdict } from '../../message.js';
import type { IdentityAssurance } from '../register-ticket/register-ticket.command.js';
import { TicketCommand, type OnTicket } from '../../ticket.command.js';

export interface RecordReplyInput extends OnTicket {
  readonly message: MessageInput;
  /** Who wrote, as the channel tells it. */
  readonly from: { readonly name?: string; readonly email?: string };
  /** How sure the channel is of it, this time (E3). */
  readonly assurance?: IdentityAssurance;
  /** Whose mail it is. */
  readonly sender?: SenderVerdict;
  /** A machine wrote (out-of-office, bounce): kept as a note, moves nothing. */
  readonly automatic?: boolean;
  /** The same message by another way (ADR 0079): kept as a note with all it brings, moves nothing. */
  readonly copy?: boolean;
  /** A conversation that is over (a chat), answered while it went on: both sides read it, nothing moves. */
  readonly answered?: boolean;
  readonly subject?: string;
  readonly channelInstance?: string;
  readonly mail?: MailOrigin;
}

/** The requester answered, by whatever way. Reopens what had ended (C14). */
export class RecordReplyCommand extends TicketCommand<RecordReplyInput> {}
