import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { lowerUrgency } from '../../../domain/index.js';
import { TicketCommandRunner } from '../../ticket-command.runner.js';
import type { TicketCommandResult } from '../../ticket.command.js';
import { LowerUrgencyCommand } from './lower-urgency.command.js';

@CommandHandler(LowerUrgencyCommand)
export class LowerUrgencyHandler implements ICommandHandler<LowerUrgencyCommand> {
  constructor(private readonly runner: TicketCommandRunner) {}

  execute(command: LowerUrgencyCommand): Promise<TicketCommandResult> {
    return this.runner.run(command, ({ ticket, act, input }) => ({ ticket: lowerUrgency(ticket, act, input.reason) }));
  }
}
