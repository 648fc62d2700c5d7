import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { assertMayAct } from '../../on-call.guard.js';
import { TicketCommandRunner } from '../../ticket-command.runner.js';
import type { TicketCommandResult } from '../../ticket.command.js';
import { StartWorkCommand } from './start-work.command.js';

@CommandHandler(StartWorkCommand)
export class StartWorkHandler implements ICommandHandler<StartWorkCommand> {
  constructor(private readonly runner: TicketCommandRunner) {}

  execute(command: StartWorkCommand): Promise<TicketCommandResult> {
    return this.runner.run(command, ({ ticket, act, rules }) => {
      assertMayAct(rules, ticket, act);
      return { ticket: ticket.startWork(act) };
    });
  }
}
