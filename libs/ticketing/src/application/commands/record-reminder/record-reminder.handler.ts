import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { recordReminder, type Act } from '../../../domain/index.js';
import { composeMessage, type NewMessage } from '../../message.js';
import { TicketCommandRunner } from '../../ticket-command.runner.js';
import type { TicketCommandResult } from '../../ticket.command.js';
import { RecordReminderCommand, type RecordReminderInput } from './record-reminder.command.js';

@CommandHandler(RecordReminderCommand)
export class RecordReminderHandler implements ICommandHandler<RecordReminderCommand> {
  constructor(private readonly runner: TicketCommandRunner) {}

  execute(command: RecordReminderCommand): Promise<TicketCommandResult> {
    return this.runner.run(command, ({ ticket, act, input, rules, messageId }) => {
      const message = wordsOf(input, act, messageId);
      const received = { messageId: message?.id ?? null, urgentAfter: rules.reminders.urgentAfter };
      return { ticket: recordReminder(ticket, act, received), ...(message === null ? {} : { message }) };
    });
  }
}

/** Their own words are theirs to see again; what the desk notes of a call is the desk's. */
function wordsOf(input: RecordReminderInput, { by, at }: Act, id: string): NewMessage | null {
  const { message, from, sender, subject = null, channelInstance = null, mail = {} } = input;
  if (message === undefined) return null;
  const envelope = { id, direction: 'in', at, subject, channelInstance, mail } as const;
  if (from === undefined) return composeMessage({ ...envelope, visibility: 'internal', author: by }, message);
  const { name = '', email } = from;
  const author = {
    ...({ type: 'requester', id: by.id, name } as const),
    ...(email === undefined ? {} : { email }),
    ...(sender === undefined ? {} : { sender }),
  };
  return composeMessage({ ...envelope, visibility: 'public', author }, message);
}
