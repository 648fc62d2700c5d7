import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { assertMayAct } from '../../on-call.guard.js';
import { spoken } from '../../message.js';
import { TicketCommandRunner } from '../../ticket-command.runner.js';
import type { TicketCommandResult } from '../../ticket.command.js';
import { RequestInformationCommand } from './request-information.command.js';

@CommandHandler(RequestInformationCommand)
export class RequestInformationHandler implements ICommandHandler<RequestInformationCommand> {
  constructor(private readonly runner: TicketCommandRunner) {}

  execute(command: RequestInformationCommand): Promise<TicketCommandResult> {
    return this.runner.run(command, ({ ticket, act, input, messageId, rules }) => {
      assertMayAct(rules, ticket, act);
      const question = { messageId, text: input.message.text, again: input.again ?? false };
      return { ticket: ticket.requestInformation(act, question), message: spoken(messageId, act, input.message) };
    });
  }
}
