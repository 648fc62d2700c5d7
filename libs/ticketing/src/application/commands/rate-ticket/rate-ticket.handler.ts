import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { NO_EVALUATION, rate } from '../../../domain/index.js';
import { composeMessage } from '../../message.js';
import { TicketCommandRunner } from '../../ticket-command.runner.js';
import type { TicketCommandResult } from '../../ticket.command.js';
import { RateTicketCommand } from './rate-ticket.command.js';

@CommandHandler(RateTicketCommand)
export class RateTicketHandler implements ICommandHandler<RateTicketCommand> {
  constructor(private readonly runner: TicketCommandRunner) {}

  execute(command: RateTicketCommand): Promise<TicketCommandResult> {
    return this.runner.run(command, ({ ticket, act, input, rules, messageId }) => {
      const { score, aspect = null, words } = input;
      const said = words === undefined || words.text.trim() === '' ? null : words;
      const given = { score, aspect, messageId: said === null ? null : messageId };
      const rated = rate(ticket, act, given, rules.evaluation ?? NO_EVALUATION);
      if (said === null) return { ticket: rated };
      const { type, id, name } = act.by;
      const envelope = {
        direction: 'in' as const,
        visibility: 'public' as const,
        author: { type, id, name },
        at: act.at,
      };
      return { ticket: rated, message: composeMessage({ ...envelope, id: messageId }, said) };
    });
  }
}
