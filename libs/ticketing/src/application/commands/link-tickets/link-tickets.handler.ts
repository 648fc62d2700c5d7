import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { link } from '../../../domain/index.js';
import { PairCommandRunner } from '../../relations/pair-command.runner.js';
import type { TicketCommandResult } from '../../ticket.command.js';
import { LinkTicketsCommand } from './link-tickets.command.js';

@CommandHandler(LinkTicketsCommand)
export class LinkTicketsHandler implements ICommandHandler<LinkTicketsCommand> {
  constructor(private readonly runner: PairCommandRunner) {}

  execute(command: LinkTicketsCommand): Promise<TicketCommandResult> {
    return this.runner.run(command, {
      relation: ({ relation }) => relation,
      change: 'add',
      field: 'other',
      decide: ({ pair, act, input }) => ({ tickets: link(pair, act, input.relation) }),
    });
  }
}
