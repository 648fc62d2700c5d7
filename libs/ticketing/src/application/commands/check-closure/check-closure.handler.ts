import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { checkClosure } from '../../../domain/index.js';
import { composeMessage } from '../../message.js';
import { TicketCommandRunner } from '../../ticket-command.runner.js';
import type { TicketCommandResult } from '../../ticket.command.js';
import { CheckClosureCommand } from './check-closure.command.js';

@CommandHandler(CheckClosureCommand)
export class CheckClosureHandler implements ICommandHandler<CheckClosureCommand> {
  constructor(private readonly runner: TicketCommandRunner) {}

  execute(command: CheckClosureCommand): Promise<TicketCommandResult> {
    return this.runner.run(command, ({ ticket, act, input, messageId }) => {
      const { outcome, how, rating = null } = input;
      const remarks = input.remarks === undefined || input.remarks.text.trim() === '' ? null : input.remarks;
      const check = { outcome, how, rating, messageId: remarks === null ? null : messageId };
      const checked = checkClosure(ticket, act, check);
      if (remarks === null) return { ticket: checked };
      const { type, id, name } = act.by;
      const own = type === 'requester';
      const envelope = { direction: own ? ('in' as const) : ('out' as const), author: { type, id, name }, at: act.at };
      const visibility = own ? ('public' as const) : ('internal' as const);
      return { ticket: checked, message: composeMessage({ ...envelope, id: messageId, visibility }, remarks) };
    });
  }
}
