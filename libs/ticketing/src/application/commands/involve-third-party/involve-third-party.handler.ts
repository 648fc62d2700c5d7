import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { involveThirdParty } from '../../../domain/index.js';
import { TicketCommandRunner } from '../../ticket-command.runner.js';
import type { TicketCommandResult } from '../../ticket.command.js';
import { InvolveThirdPartyCommand } from './involve-third-party.command.js';

@CommandHandler(InvolveThirdPartyCommand)
export class InvolveThirdPartyHandler implements ICommandHandler<InvolveThirdPartyCommand> {
  constructor(private readonly runner: TicketCommandRunner) {}

  execute(command: InvolveThirdPartyCommand): Promise<TicketCommandResult> {
    return this.runner.run(command, ({ ticket, act, input }) => ({ ticket: involveThirdParty(ticket, act, input.to) }));
  }
}
