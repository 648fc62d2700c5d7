import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { spoken } from '../../message.js';
import { TicketCommandRunner } from '../../ticket-command.runner.js';
import type { TicketCommandResult } from '../../ticket.command.js';
import { RequestInformationCommand } from './request-information.command.js';

@CommandHandler(RequestInformationCommand)
export class RequestInformationHandler implements ICommandHandler<RequestInformationCommand> {
  constructor(private readonly runner: TicketCommandRunner) {}

  execute(command: RequestInformationCommand): Promise<TicketCommandResult> {
    return this.runner.run(command, ({ ticket, act, input, messageId }) => ({
      ticket: ticket.requestInformation(act, { messageId, text: input.message.text }),
      message: spoken(messageId, act, input.message),
    }));
  }
}
