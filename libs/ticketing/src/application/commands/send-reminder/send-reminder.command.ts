import type { ReminderAddressee } from '../../../domain/index.js';
import { TicketCommand, type OnTicket } from '../../ticket.command.js';

export interface SendReminderInput extends OnTicket {
  readonly to: ReminderAddressee;
  readonly text: string;
}

/** A5: a sollecito of the desk to whoever has the work. */
export class SendReminderCommand extends TicketCommand<SendReminderInput> {}
