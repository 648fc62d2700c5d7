import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { assertMayAct } from '../../on-call.guard.js';
import { TicketCommandRunner } from '../../ticket-command.runner.js';
import type { TicketCommandResult } from '../../ticket.command.js';
import { TakeChargeCommand } from './take-charge.command.js';

@CommandHandler(TakeChargeCommand)
export class TakeChargeHandler implements ICommandHandler<TakeChargeCommand> {
  constructor(private readonly runner: TicketCommandRunner) {}

  execute(command: TakeChargeCommand): Promise<TicketCommandResult> {
    return this.runner.run(command, ({ ticket, act, input, rules }) => {
      assertMayAct(rules, ticket, act);
      return { ticket: ticket.takeCharge(act, input.over ?? null) };
    });
  }
}
