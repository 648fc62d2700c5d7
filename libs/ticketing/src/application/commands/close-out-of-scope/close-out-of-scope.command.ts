import type { MessageInput } from '../../message.js';
import { TicketCommand, type OnTicket } from '../../ticket.command.js';

export interface CloseOutOfScopeInput extends OnTicket {
  /** The courteous answer that names the right office. */
  readonly message: MessageInput;
}

/** C1: not this desk's to answer: closed with the way to the right office, and counted apart. */
export class CloseOutOfScopeCommand extends TicketCommand<CloseOutOfScopeInput> {}
