import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { TicketCommandRunner } from '../../ticket-command.runner.js';
import type { TicketCommandResult } from '../../ticket.command.js';
import { ArchiveTicketCommand } from './archive-ticket.command.js';

@CommandHandler(ArchiveTicketCommand)
export class ArchiveTicketHandler implements ICommandHandler<ArchiveTicketCommand> {
  constructor(private readonly runner: TicketCommandRunner) {}

  execute(command: ArchiveTicketCommand): Promise<TicketCommandResult> {
    return this.runner.run(command, ({ ticket, act }) => ({ ticket: ticket.archive(act) }));
  }
}
