import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { closeOutOfScope } from '../../../domain/index.js';
import { spoken } from '../../message.js';
import type { TenantRules } from '../../ports/ticket-rules.port.js';
import { TicketCommandRunner } from '../../ticket-command.runner.js';
import type { TicketCommandResult } from '../../ticket.command.js';
import { CloseOutOfScopeCommand } from './close-out-of-scope.command.js';

@CommandHandler(CloseOutOfScopeCommand)
export class CloseOutOfScopeHandler implements ICommandHandler<CloseOutOfScopeCommand> {
  constructor(private readonly runner: TicketCommandRunner) {}

  execute(command: CloseOutOfScopeCommand): Promise<TicketCommandResult> {
    return this.runner.run(command, ({ ticket, act, input, rules, messageId }) => {
      const said = input.message.text.trim() === '' ? null : messageId;
      const closed = closeOutOfScope(ticket, act, said, kindOf(rules, ticket.state.facts.kind));
      return { ticket: closed, message: spoken(messageId, act, input.message) };
    });
  }
}

/** The tenant's kind for what is out of scope: the ticket's own when it is one already. */
function kindOf({ kinds }: Pick<TenantRules, 'kinds'>, current: string): string | null {
  if (kinds[current]?.purpose === 'out-of-scope') return current;
  return Object.entries(kinds).find(([, { purpose }]) => purpose === 'out-of-scope')?.[0] ?? null;
}
