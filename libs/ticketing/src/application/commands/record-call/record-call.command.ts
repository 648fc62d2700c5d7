import type { CallOutcome } from '../../../domain/index.js';
import type { MessageInput } from '../../message.js';
import { TicketCommand, type OnTicket } from '../../ticket.command.js';

export interface RecordCallInput extends OnTicket {
  readonly outcome: CallOutcome;
  /** What was said, for colleagues. */
  readonly message: MessageInput;
}

/** C11: a telephone call about a ticket, however it went. */
export class RecordCallCommand extends TicketCommand<RecordCallInput> {}
