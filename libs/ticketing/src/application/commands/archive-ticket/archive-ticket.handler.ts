import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { archive } from '../../../domain/index.js';
import { policyOf } from '../../closing.terms.js';
import { TicketCommandRunner } from '../../ticket-command.runner.js';
import type { TicketCommandResult } from '../../ticket.command.js';
import { ArchiveTicketCommand } from './archive-ticket.command.js';

@CommandHandler(ArchiveTicketCommand)
export class ArchiveTicketHandler implements ICommandHandler<ArchiveTicketCommand> {
  constructor(private readonly runner: TicketCommandRunner) {}

  execute(command: ArchiveTicketCommand): Promise<TicketCommandResult> {
    return this.runner.run(command, ({ ticket, act, rules }) => ({ ticket: archive(ticket, act, policyOf(rules)) }));
  }
}
