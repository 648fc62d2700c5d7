import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { completeMaintenance } from '../../../domain/index.js';
import { dayIn } from '../../civil-day.js';
import { internal } from '../../intervention.words.js';
import { TicketCommandRunner } from '../../ticket-command.runner.js';
import type { TicketCommandResult } from '../../ticket.command.js';
import { CompleteMaintenanceCommand } from './complete-maintenance.command.js';

@CommandHandler(CompleteMaintenanceCommand)
export class CompleteMaintenanceHandler implements ICommandHandler<CompleteMaintenanceCommand> {
  constructor(private readonly runner: TicketCommandRunner) {}

  execute(command: CompleteMaintenanceCommand): Promise<TicketCommandResult> {
    return this.runner.run(command, ({ ticket, act, input, rules, messageId }) => {
      const { date, text } = input;
      return {
        ticket: completeMaintenance(ticket, act, { date, text, messageId }, dayIn(rules.zone, act.at)),
        message: internal(messageId, act, text),
      };
    });
  }
}
