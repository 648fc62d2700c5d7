import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { recordThirdPartyAnswer } from '../../../domain/index.js';
import { TicketCommandRunner } from '../../ticket-command.runner.js';
import type { TicketCommandResult } from '../../ticket.command.js';
import { RecordThirdPartyAnswerCommand } from './record-third-party-answer.command.js';

@CommandHandler(RecordThirdPartyAnswerCommand)
export class RecordThirdPartyAnswerHandler implements ICommandHandler<RecordThirdPartyAnswerCommand> {
  constructor(private readonly runner: TicketCommandRunner) {}

  execute(command: RecordThirdPartyAnswerCommand): Promise<TicketCommandResult> {
    return this.runner.run(command, ({ ticket, act, input }) => ({
      ticket: recordThirdPartyAnswer(ticket, act, input.from),
    }));
  }
}
