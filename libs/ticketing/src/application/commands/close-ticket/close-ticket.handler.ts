import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { policyOf } from '../../closing.terms.js';
import { spoken } from '../../message.js';
import { TicketCommandRunner } from '../../ticket-command.runner.js';
import type { TicketCommandResult } from '../../ticket.command.js';
import { CloseTicketCommand } from './close-ticket.command.js';

@CommandHandler(CloseTicketCommand)
export class CloseTicketHandler implements ICommandHandler<CloseTicketCommand> {
  constructor(private readonly runner: TicketCommandRunner) {}

  execute(command: CloseTicketCommand): Promise<TicketCommandResult> {
    return this.runner.run(command, ({ ticket, act, input, rules, messageId }) => {
      const words = input.message === undefined || input.message.text.trim() === '' ? undefined : input.message;
      const closing = { reason: input.reason ?? null, messageId: words === undefined ? null : messageId };
      const closed = ticket.close(act, closing, policyOf(rules));
      return words === undefined ? { ticket: closed } : { ticket: closed, message: spoken(messageId, act, words) };
    });
  }
}
