import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { recordVisit } from '../../../domain/index.js';
import { internal } from '../../intervention.words.js';
import { TicketCommandRunner } from '../../ticket-command.runner.js';
import type { TicketCommandResult } from '../../ticket.command.js';
import { RecordVisitCommand } from './record-visit.command.js';

@CommandHandler(RecordVisitCommand)
export class RecordVisitHandler implements ICommandHandler<RecordVisitCommand> {
  constructor(private readonly runner: TicketCommandRunner) {}

  execute(command: RecordVisitCommand): Promise<TicketCommandResult> {
    return this.runner.run(command, ({ ticket, act, input, messageId }) => ({
      ticket: recordVisit(ticket, act, { visit: input.visit, outcome: input.outcome, text: input.text, messageId }),
      message: internal(messageId, act, input.text),
    }));
  }
}
