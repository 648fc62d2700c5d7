import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { raiseUrgency } from '../../../domain/index.js';
import { TicketCommandRunner } from '../../ticket-command.runner.js';
import type { TicketCommandResult } from '../../ticket.command.js';
import { RaiseUrgencyCommand } from './raise-urgency.command.js';

@CommandHandler(RaiseUrgencyCommand)
export class RaiseUrgencyHandler implements ICommandHandler<RaiseUrgencyCommand> {
  constructor(private readonly runner: TicketCommandRunner) {}

  execute(command: RaiseUrgencyCommand): Promise<TicketCommandResult> {
    return this.runner.run(command, ({ ticket, act, input }) => ({ ticket: raiseUrgency(ticket, act, input.reason) }));
  }
}
