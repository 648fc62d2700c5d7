import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { merge } from '../../../domain/index.js';
import { spoken } from '../../message.js';
import { PairCommandRunner } from '../../relations/pair-command.runner.js';
import type { TicketCommandResult } from '../../ticket.command.js';
import { MergeTicketsCommand } from './merge-tickets.command.js';

@CommandHandler(MergeTicketsCommand)
export class MergeTicketsHandler implements ICommandHandler<MergeTicketsCommand> {
  constructor(private readonly runner: PairCommandRunner) {}

  execute(command: MergeTicketsCommand): Promise<TicketCommandResult> {
    return this.runner.run(command, {
      relation: () => 'merged-into',
      change: 'add',
      field: 'into',
      decide: ({ pair, act, input, messageId }) => ({
        tickets: merge(pair, act, { messageId, text: input.message.text }),
        message: spoken(messageId, act, input.message),
      }),
    });
  }
}
