import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { acknowledgeOnCall } from '../../../domain/index.js';
import { TicketCommandRunner } from '../../ticket-command.runner.js';
import type { TicketCommandResult } from '../../ticket.command.js';
import { AcknowledgeOnCallCommand } from './acknowledge-on-call.command.js';

@CommandHandler(AcknowledgeOnCallCommand)
export class AcknowledgeOnCallHandler implements ICommandHandler<AcknowledgeOnCallCommand> {
  constructor(private readonly runner: TicketCommandRunner) {}

  execute(command: AcknowledgeOnCallCommand): Promise<TicketCommandResult> {
    return this.runner.run(command, ({ ticket, act }) => ({ ticket: acknowledgeOnCall(ticket, act) }));
  }
}
