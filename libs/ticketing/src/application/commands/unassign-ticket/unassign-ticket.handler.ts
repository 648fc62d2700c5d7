import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { unassign } from '../../../domain/index.js';
import { TicketCommandRunner } from '../../ticket-command.runner.js';
import type { TicketCommandResult } from '../../ticket.command.js';
import { UnassignTicketCommand } from './unassign-ticket.command.js';

@CommandHandler(UnassignTicketCommand)
export class UnassignTicketHandler implements ICommandHandler<UnassignTicketCommand> {
  constructor(private readonly runner: TicketCommandRunner) {}

  execute(command: UnassignTicketCommand): Promise<TicketCommandResult> {
    return this.runner.run(command, ({ ticket, act, input }) => ({ ticket: unassign(ticket, act, input.reason) }));
  }
}
