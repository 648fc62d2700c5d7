import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { resolve } from '../../../domain/index.js';
import { assertMayAct } from '../../on-call.guard.js';
import { spoken } from '../../message.js';
import { TicketCommandRunner } from '../../ticket-command.runner.js';
import type { TicketCommandResult } from '../../ticket.command.js';
import { ResolveTicketCommand } from './resolve-ticket.command.js';

@CommandHandler(ResolveTicketCommand)
export class ResolveTicketHandler implements ICommandHandler<ResolveTicketCommand> {
  constructor(private readonly runner: TicketCommandRunner) {}

  execute(command: ResolveTicketCommand): Promise<TicketCommandResult> {
    return this.runner.run(command, ({ ticket, act, input, messageId, rules }) => {
      assertMayAct(rules, ticket, act);
      const answer = { reason: input.reason, messageId, text: input.message.text, told: input.told ?? 'message' };
      return { ticket: resolve(ticket, act, answer), message: spoken(messageId, act, input.message) };
    });
  }
}
