import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { recordEffort } from '../../../domain/index.js';
import { effortOf, knownActivity, workableDays } from '../../effort.input.js';
import { internal } from '../../intervention.words.js';
import { TicketCommandRunner } from '../../ticket-command.runner.js';
import type { TicketCommandResult } from '../../ticket.command.js';
import { RecordEffortCommand } from './record-effort.command.js';

@CommandHandler(RecordEffortCommand)
export class RecordEffortHandler implements ICommandHandler<RecordEffortCommand> {
  constructor(private readonly runner: TicketCommandRunner) {}

  execute(command: RecordEffortCommand): Promise<TicketCommandResult> {
    return this.runner.run(command, ({ ticket, act, input, rules, messageId }) => {
      knownActivity(input.activity, rules);
      const { note } = input;
      const said = note === undefined || note.trim() === '' ? null : note;
      return {
        ticket: recordEffort(
          ticket,
          act,
          effortOf(input),
          workableDays(ticket, act, rules),
          said === null ? null : messageId,
        ),
        ...(said === null ? {} : { message: internal(messageId, act, said) }),
      };
    });
  }
}
