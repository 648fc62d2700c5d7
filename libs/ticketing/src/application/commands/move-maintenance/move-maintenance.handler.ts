import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { moveMaintenance } from '../../../domain/index.js';
import { dayIn } from '../../civil-day.js';
import { TicketCommandRunner } from '../../ticket-command.runner.js';
import type { TicketCommandResult } from '../../ticket.command.js';
import { MoveMaintenanceCommand } from './move-maintenance.command.js';

@CommandHandler(MoveMaintenanceCommand)
export class MoveMaintenanceHandler implements ICommandHandler<MoveMaintenanceCommand> {
  constructor(private readonly runner: TicketCommandRunner) {}

  execute(command: MoveMaintenanceCommand): Promise<TicketCommandResult> {
    return this.runner.run(command, ({ ticket, act, input, rules }) => ({
      ticket: moveMaintenance(ticket, act, input.date, input.reason, dayIn(rules.zone, act.at)),
    }));
  }
}
