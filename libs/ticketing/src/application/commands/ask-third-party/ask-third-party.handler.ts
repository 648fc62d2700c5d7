import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { askThirdParty } from '../../../domain/index.js';
import { TicketCommandRunner } from '../../ticket-command.runner.js';
import type { TicketCommandResult } from '../../ticket.command.js';
import { AskThirdPartyCommand } from './ask-third-party.command.js';

@CommandHandler(AskThirdPartyCommand)
export class AskThirdPartyHandler implements ICommandHandler<AskThirdPartyCommand> {
  constructor(private readonly runner: TicketCommandRunner) {}

  execute(command: AskThirdPartyCommand): Promise<TicketCommandResult> {
    return this.runner.run(command, ({ ticket, act, input }) => ({ ticket: askThirdParty(ticket, act, input.to) }));
  }
}
