import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { sendReminder } from '../../../domain/index.js';
import { personNamed, teamNamed } from '../../../ticketing.errors.js';
import { composeMessage } from '../../message.js';
import { TicketCommandRunner } from '../../ticket-command.runner.js';
import type { TicketCommandResult } from '../../ticket.command.js';
import { SendReminderCommand } from './send-reminder.command.js';

@CommandHandler(SendReminderCommand)
export class SendReminderHandler implements ICommandHandler<SendReminderCommand> {
  constructor(private readonly runner: TicketCommandRunner) {}

  execute(command: SendReminderCommand): Promise<TicketCommandResult> {
    return this.runner.run(command, ({ ticket, act, input, rules, messageId }) => {
      const { to, text } = input;
      if (to.type === 'team') teamNamed(rules, to.id);
      if (to.type === 'person') personNamed(rules, to.id);
      return {
        ticket: sendReminder(ticket, act, { to, messageId, text }),
        message: composeMessage(
          { id: messageId, direction: 'out', visibility: 'internal', author: { ...act.by }, at: act.at },
          { text },
        ),
      };
    });
  }
}
