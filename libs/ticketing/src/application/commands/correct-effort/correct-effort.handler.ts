import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { correctEffort } from '../../../domain/index.js';
import { effortOf, knownActivity, workableDays } from '../../effort.input.js';
import { TicketCommandRunner } from '../../ticket-command.runner.js';
import type { TicketCommandResult } from '../../ticket.command.js';
import { CorrectEffortCommand } from './correct-effort.command.js';

@CommandHandler(CorrectEffortCommand)
export class CorrectEffortHandler implements ICommandHandler<CorrectEffortCommand> {
  constructor(private readonly runner: TicketCommandRunner) {}

  execute(command: CorrectEffortCommand): Promise<TicketCommandResult> {
    return this.runner.run(command, ({ ticket, act, input, rules }) => {
      knownActivity(input.activity, rules);
      const { entry, reason } = input;
      const correction = { entry, reason, effort: effortOf(input) };
      return { ticket: correctEffort(ticket, act, correction, workableDays(ticket, act, rules)) };
    });
  }
}
