import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { unlink } from '../../../domain/index.js';
import { PairCommandRunner } from '../../relations/pair-command.runner.js';
import type { TicketCommandResult } from '../../ticket.command.js';
import { UnlinkTicketsCommand } from './unlink-tickets.command.js';

@CommandHandler(UnlinkTicketsCommand)
export class UnlinkTicketsHandler implements ICommandHandler<UnlinkTicketsCommand> {
  constructor(private readonly runner: PairCommandRunner) {}

  execute(command: UnlinkTicketsCommand): Promise<TicketCommandResult> {
    return this.runner.run(command, {
      relation: ({ relation }) => relation,
      change: 'remove',
      field: 'other',
      decide: ({ pair, act, input }) => ({ tickets: unlink(pair, act, input.relation, input.reason) }),
    });
  }
}
