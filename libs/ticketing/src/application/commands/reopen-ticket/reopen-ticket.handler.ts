import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { spoken } from '../../message.js';
import { TicketCommandRunner } from '../../ticket-command.runner.js';
import type { TicketCommandResult } from '../../ticket.command.js';
import { ReopenTicketCommand } from './reopen-ticket.command.js';

@CommandHandler(ReopenTicketCommand)
export class ReopenTicketHandler implements ICommandHandler<ReopenTicketCommand> {
  constructor(private readonly runner: TicketCommandRunner) {}

  execute(command: ReopenTicketCommand): Promise<TicketCommandResult> {
    return this.runner.run(command, ({ ticket, act, input, messageId }) => {
      if (input.message === undefined) return { ticket: ticket.reopen(act, null) };
      return { ticket: ticket.reopen(act, messageId), message: spoken(messageId, act, input.message) };
    });
  }
}
