import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { reEvaluateTerms } from '../../../domain/index.js';
import { changedTerms, openTerms } from '../../recompute/changed.terms.js';
import { TicketCommandRunner } from '../../ticket-command.runner.js';
import type { TicketCommandResult } from '../../ticket.command.js';
import { ReEvaluateTermsCommand } from './re-evaluate-terms.command.js';

@CommandHandler(ReEvaluateTermsCommand)
export class ReEvaluateTermsHandler implements ICommandHandler<ReEvaluateTermsCommand> {
  constructor(private readonly runner: TicketCommandRunner) {}

  execute(command: ReEvaluateTermsCommand): Promise<TicketCommandResult> {
    return this.runner.run(command, ({ ticket, act, input, rules, clocks, calendars }) => {
      ticket.mayDo('re-evaluate-terms');
      const changed = changedTerms(clocks, openTerms(calendars, clocks.runs), rules, act.at);
      return { ticket: reEvaluateTerms(ticket, act, { revision: rules.revision, reason: input.reason, changed }) };
    });
  }
}
