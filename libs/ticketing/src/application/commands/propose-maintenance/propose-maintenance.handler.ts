import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { proposeMaintenance } from '../../../domain/index.js';
import { TicketCommandRunner } from '../../ticket-command.runner.js';
import type { TicketCommandResult } from '../../ticket.command.js';
import { ProposeMaintenanceCommand } from './propose-maintenance.command.js';

@CommandHandler(ProposeMaintenanceCommand)
export class ProposeMaintenanceHandler implements ICommandHandler<ProposeMaintenanceCommand> {
  constructor(private readonly runner: TicketCommandRunner) {}

  execute(command: ProposeMaintenanceCommand): Promise<TicketCommandResult> {
    return this.runner.run(command, ({ ticket, act, input }) => ({
      ticket: proposeMaintenance(ticket, act, input),
    }));
  }
}
