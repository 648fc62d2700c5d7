import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { unpointSystem } from '../../../domain/index.js';
import { TicketCommandRunner } from '../../ticket-command.runner.js';
import type { TicketCommandResult } from '../../ticket.command.js';
import { UnpointSystemCommand } from './unpoint-system.command.js';

@CommandHandler(UnpointSystemCommand)
export class UnpointSystemHandler implements ICommandHandler<UnpointSystemCommand> {
  constructor(private readonly runner: TicketCommandRunner) {}

  execute(command: UnpointSystemCommand): Promise<TicketCommandResult> {
    return this.runner.run(command, ({ ticket, act, input }) => ({
      ticket: unpointSystem(ticket, act, input.system, input.reason),
    }));
  }
}
