import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { askCallBack } from '../../../domain/index.js';
import { noted } from '../../message.js';
import { TicketCommandRunner } from '../../ticket-command.runner.js';
import type { TicketCommandResult } from '../../ticket.command.js';
import { AskCallBackCommand } from './ask-call-back.command.js';

@CommandHandler(AskCallBackCommand)
export class AskCallBackHandler implements ICommandHandler<AskCallBackCommand> {
  constructor(private readonly runner: TicketCommandRunner) {}

  execute(command: AskCallBackCommand): Promise<TicketCommandResult> {
    return this.runner.run(command, ({ ticket, act, input: { promisedBy, message }, messageId }) =>
      message === undefined
        ? { ticket: askCallBack(ticket, act, new Date(promisedBy), null) }
        : {
            ticket: askCallBack(ticket, act, new Date(promisedBy), messageId),
            message: noted(messageId, act, message),
          },
    );
  }
}
