import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { returnAnswer } from '../../../domain/index.js';
import { TicketCommandRunner } from '../../ticket-command.runner.js';
import type { TicketCommandResult } from '../../ticket.command.js';
import { ReturnAnswerCommand } from './return-answer.command.js';

@CommandHandler(ReturnAnswerCommand)
export class ReturnAnswerHandler implements ICommandHandler<ReturnAnswerCommand> {
  constructor(private readonly runner: TicketCommandRunner) {}

  execute(command: ReturnAnswerCommand): Promise<TicketCommandResult> {
    return this.runner.run(command, ({ ticket, act, input }) => ({
      ticket: returnAnswer(ticket, act, input.messageId, input.why),
    }));
  }
}
