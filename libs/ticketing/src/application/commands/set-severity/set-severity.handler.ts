import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { setSeverity } from '../../../domain/index.js';
import { invalidTicket, notConfigured } from '../../../ticketing.errors.js';
import { TicketCommandRunner } from '../../ticket-command.runner.js';
import type { TicketCommandResult } from '../../ticket.command.js';
import { SetSeverityCommand } from './set-severity.command.js';

@CommandHandler(SetSeverityCommand)
export class SetSeverityHandler implements ICommandHandler<SetSeverityCommand> {
  constructor(private readonly runner: TicketCommandRunner) {}

  execute(command: SetSeverityCommand): Promise<TicketCommandResult> {
    return this.runner.run(command, ({ ticket, act, input, rules }) => {
      if (!Object.hasOwn(rules.severities, String(input.severity))) {
        throw invalidTicket([notConfigured('severity', input.severity, { it: 'Gravità', en: 'severity' })]);
      }
      return { ticket: setSeverity(ticket, act, input.severity, input.reason) };
    });
  }
}
