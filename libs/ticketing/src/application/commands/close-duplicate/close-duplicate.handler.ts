import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { closeDuplicate } from '../../../domain/index.js';
import { spoken } from '../../message.js';
import { PairCommandRunner } from '../../relations/pair-command.runner.js';
import type { TicketCommandResult } from '../../ticket.command.js';
import { CloseDuplicateCommand } from './close-duplicate.command.js';

@CommandHandler(CloseDuplicateCommand)
export class CloseDuplicateHandler implements ICommandHandler<CloseDuplicateCommand> {
  constructor(private readonly runner: PairCommandRunner) {}

  execute(command: CloseDuplicateCommand): Promise<TicketCommandResult> {
    return this.runner.run(command, {
      relation: () => 'duplicate-of',
      change: 'add',
      informed: ({ informed }) => informed,
      field: 'of',
      decide: ({ pair, act, input, messageId }) => ({
        tickets: closeDuplicate(pair, act, { messageId, text: input.message.text }),
        message: spoken(messageId, act, input.message),
      }),
    });
  }
}
