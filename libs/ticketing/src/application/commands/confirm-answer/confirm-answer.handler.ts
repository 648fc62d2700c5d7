import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { confirmAnswer } from '../../../domain/index.js';
import { TicketCommandRunner } from '../../ticket-command.runner.js';
import type { TicketCommandResult } from '../../ticket.command.js';
import { ConfirmAnswerCommand } from './confirm-answer.command.js';

@CommandHandler(ConfirmAnswerCommand)
export class ConfirmAnswerHandler implements ICommandHandler<ConfirmAnswerCommand> {
  constructor(private readonly runner: TicketCommandRunner) {}

  execute(command: ConfirmAnswerCommand): Promise<TicketCommandResult> {
    return this.runner.run(command, ({ ticket, act, input }) => ({
      ticket: confirmAnswer(ticket, act, input.messageId),
    }));
  }
}
