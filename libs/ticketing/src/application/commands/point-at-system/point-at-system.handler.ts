import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { pointAtSystem } from '../../../domain/index.js';
import { TicketCommandRunner } from '../../ticket-command.runner.js';
import type { TicketCommandResult } from '../../ticket.command.js';
import { PointAtSystemCommand } from './point-at-system.command.js';

@CommandHandler(PointAtSystemCommand)
export class PointAtSystemHandler implements ICommandHandler<PointAtSystemCommand> {
  constructor(private readonly runner: TicketCommandRunner) {}

  execute(command: PointAtSystemCommand): Promise<TicketCommandResult> {
    return this.runner.run(command, ({ ticket, act, input }) => ({
      ticket: pointAtSystem(ticket, act, input.system, input.contract),
    }));
  }
}
