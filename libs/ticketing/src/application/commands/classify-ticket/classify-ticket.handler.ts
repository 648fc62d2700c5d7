import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { classify } from '../../../domain/index.js';
import { classificationOf as known } from '../../classification.js';
import { isMaintenance, notAStarter } from '../../maintenance.starters.js';
import { scopeAfter } from '../../service.scope.js';
import { TicketCommandRunner } from '../../ticket-command.runner.js';
import type { TicketCommandResult } from '../../ticket.command.js';
import { ClassifyTicketCommand } from './classify-ticket.command.js';

@CommandHandler(ClassifyTicketCommand)
export class ClassifyTicketHandler implements ICommandHandler<ClassifyTicketCommand> {
  constructor(private readonly runner: TicketCommandRunner) {}

  execute(command: ClassifyTicketCommand): Promise<TicketCommandResult> {
    return this.runner.run(command, ({ ticket, act, input, rules }) => {
      const { reason = null } = input;
      const chosen = known(input, rules, ticket.state.facts);
      const begins = isMaintenance(chosen.kind, rules) && !isMaintenance(ticket.state.facts.kind, rules);
      if (begins && input.entitled !== true) throw notAStarter(rules);
      return { ticket: classify(ticket, act, chosen, reason, scopeAfter(ticket.state, chosen, rules)) };
    });
  }
}
