import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { acceptMaintenance } from '../../../domain/index.js';
import { internal, words } from '../../intervention.words.js';
import { TicketCommandRunner } from '../../ticket-command.runner.js';
import type { TicketCommandResult } from '../../ticket.command.js';
import { AcceptMaintenanceCommand } from './accept-maintenance.command.js';

@CommandHandler(AcceptMaintenanceCommand)
export class AcceptMaintenanceHandler implements ICommandHandler<AcceptMaintenanceCommand> {
  constructor(private readonly runner: TicketCommandRunner) {}

  execute(command: AcceptMaintenanceCommand): Promise<TicketCommandResult> {
    return this.runner.run(command, ({ ticket, act, input, rules, messageId }) => {
      const { party, date, acceptedBy } = input;
      const text = acceptedBy.trim() === '' ? '' : words(rules, 'acceptedBy', acceptedBy, undefined);
      return {
        ticket: acceptMaintenance(ticket, act, { party, date, text, messageId }),
        message: internal(messageId, act, text),
      };
    });
  }
}
