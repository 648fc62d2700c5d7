import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { actionAt, clockName, formatInstant, standingOf, type ClockRun } from '@sportello/service-levels';
import { followClock, type ReminderAddressee, type Ticket } from '../../../domain/index.js';
import { clockGone, teamNamed } from '../../../ticketing.errors.js';
import { composeMessage } from '../../message.js';
import type { Scene } from '../../ticket-command.attempt.js';
import { TicketCommandRunner } from '../../ticket-command.runner.js';
import type { TicketCommandResult } from '../../ticket.command.js';
import { FollowClockCommand, type FollowClockInput } from './follow-clock.command.js';

@CommandHandler(FollowClockCommand)
export class FollowClockHandler implements ICommandHandler<FollowClockCommand> {
  constructor(private readonly runner: TicketCommandRunner) {}

  /** @throws DomainError `TICKET.CLOCK_GONE` when there is nothing left to do, e.g. because the answer has been given */
  execute(command: FollowClockCommand): Promise<TicketCommandResult> {
    return this.runner.run(command, (scene) => {
      const { ticket, act, input, rules, clocks, messageId } = scene;
      const run = clocks.runs.findLast((candidate) => candidate.clock === input.clock);
      // Never after the answer has been given, even though the transport has yet to accept it.
      const answered = ticket.state.progress.answer?.state === 'queued';
      if (run?.run !== input.run || run.status !== 'running' || answered) throw clockGone(input.clock);
      const { raiseUrgency = false, remind = false, escalateTo } = actionAt(run.target, input.step);
      const team = escalateTo === undefined ? null : { team: escalateTo, level: teamNamed(rules, escalateTo).level };
      const [language = 'it'] = rules.languages;
      const reason = reasonIn(language, run.target.name ?? clockName(run.clock), input.step);
      const to = remind ? holdersOf(ticket, input.suppliers) : [];
      const text = to.length === 0 ? '' : reminderText(language, reason, dueOf(scene, run));
      const reminder = to.length === 0 ? null : { to, messageId, text };
      const next = followClock(ticket, act, { reason, urgent: raiseUrgency, reminder, team });
      if (next === ticket) throw clockGone(input.clock);
      if (reminder === null) return { ticket: next };
      const author = { ...act.by };
      const message = { id: messageId, direction: 'out', visibility: 'internal', author, at: act.at } as const;
      return { ticket: next, message: composeMessage(message, { text }) };
    });
  }
}

/** A5: those who have the work. Whoever gave it to suppliers waits for them, and is told by the clock's own alert. */
function holdersOf({ state }: Ticket, suppliers: readonly string[]): readonly ReminderAddressee[] {
  if (suppliers.length > 0) return suppliers.map((id) => ({ type: 'supplier', id }));
  if (state.assignee !== null) return [{ type: 'person', id: state.assignee.id }];
  return state.team === null ? [] : [{ type: 'team', id: state.team }];
}

/** When the term expires, as people of the administration read it; empty while a pause keeps it from being known. */
function dueOf({ calendars, act, rules }: Scene<FollowClockInput>, run: ClockRun): string {
  const { dueAt } = standingOf(calendars, run, act.at);
  return dueAt === null ? '' : formatInstant(rules.languages[0] === 'en' ? 'en' : 'it', rules.zone, dueAt);
}

function reminderText(language: string, reason: string, due: string): string {
  if (due === '') return `${reason}.`;
  return language === 'en' ? `${reason}; the term is ${due}.` : `${reason}; il termine è ${due}.`;
}

function reasonIn(language: string, name: { readonly it: string; readonly en: string }, step: string): string {
  if (step === 'due') return language === 'en' ? `Term expired: ${name.en}` : `Termine scaduto: ${name.it}`;
  const percent = step.replace('warning-', '');
  return language === 'en' ? `${percent}% of the term: ${name.en}` : `${percent} % del termine: ${name.it}`;
}
