import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { TicketCommandRunner } from '../../ticket-command.runner.js';
import type { TicketCommandResult } from '../../ticket.command.js';
import { EscalateTicketCommand } from './escalate-ticket.command.js';

@CommandHandler(EscalateTicketCommand)
export class EscalateTicketHandler implements ICommandHandler<EscalateTicketCommand> {
  constructor(private readonly runner: TicketCommandRunner) {}

  execute(command: EscalateTicketCommand): Promise<TicketCommandResult> {
    return this.runner.run(command, ({ ticket, act, input }) => ({ ticket: ticket.escalate(act, input.to) }));
  }
}
