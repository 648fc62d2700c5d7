import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { actionAt, clockName } from '@sportello/service-levels';
import { followClock } from '../../../domain/index.js';
import { clockGone, teamNamed } from '../../../ticketing.errors.js';
import { TicketCommandRunner } from '../../ticket-command.runner.js';
import type { TicketCommandResult } from '../../ticket.command.js';
import { FollowClockCommand } from './follow-clock.command.js';

@CommandHandler(FollowClockCommand)
export class FollowClockHandler implements ICommandHandler<FollowClockCommand> {
  constructor(private readonly runner: TicketCommandRunner) {}

  /** @throws DomainError `TICKET.CLOCK_GONE` when there is nothing left to do, e.g. because the answer has been given */
  execute(command: FollowClockCommand): Promise<TicketCommandResult> {
    return this.runner.run(command, ({ ticket, act, input, rules, clocks }) => {
      const run = clocks.runs.findLast((candidate) => candidate.clock === input.clock);
      // Never after the answer has been given, even though the transport has yet to accept it.
      const answered = ticket.state.progress.answer?.state === 'queued';
      if (run?.run !== input.run || run.status !== 'running' || answered) throw clockGone(input.clock);
      const { raiseUrgency = false, escalateTo } = actionAt(run.target, input.step);
      const team = escalateTo === undefined ? null : { team: escalateTo, level: teamNamed(rules, escalateTo).level };
      const [language = 'it'] = rules.languages;
      const reason = reasonIn(language, run.target.name ?? clockName(run.clock), input.step);
      const next = followClock(ticket, act, { reason, urgent: raiseUrgency, team });
      if (next === ticket) throw clockGone(input.clock);
      return { ticket: next };
    });
  }
}

function reasonIn(language: string, name: { readonly it: string; readonly en: string }, step: string): string {
  if (step === 'due') return language === 'en' ? `Term expired: ${name.en}` : `Termine scaduto: ${name.it}`;
  const percent = step.replace('warning-', '');
  return language === 'en' ? `${percent}% of the term: ${name.en}` : `${percent} % del termine: ${name.it}`;
}
