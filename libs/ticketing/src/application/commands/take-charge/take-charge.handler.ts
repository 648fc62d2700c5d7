import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { TicketCommandRunner } from '../../ticket-command.runner.js';
import type { TicketCommandResult } from '../../ticket.command.js';
import { TakeChargeCommand } from './take-charge.command.js';

@CommandHandler(TakeChargeCommand)
export class TakeChargeHandler implements ICommandHandler<TakeChargeCommand> {
  constructor(private readonly runner: TicketCommandRunner) {}

  execute(command: TakeChargeCommand): Promise<TicketCommandResult> {
    return this.runner.run(command, ({ ticket, act, input }) => ({
      ticket: ticket.takeCharge(act, input.over ?? null),
    }));
  }
}
