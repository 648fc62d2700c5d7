import { Calendar } from '@sportello/business-time';
import {
  applyEvent,
  explain,
  NO_CLOCKS,
  standingOf,
  type Calendars,
  type ClockRun,
  type ClockTarget,
  type Explanation,
  type Standing,
  type TicketClocks,
} from '@sportello/service-levels';
import type { TaskStateCode } from './task.lifecycle.js';
import { AGREEMENTS, type TaskTerms } from './task.term.js';

/** Name of the one clock a task has. */
const TASK_CLOCK = 'task';

/** The terms and where they are counted; null for a task without a term. */
interface Counted {
  readonly calendars: Calendars;
  readonly target: ClockTarget;
}

function counted({ agreement, hours, target, warnAt }: TaskTerms): Counted | null {
  if (hours === null || target === null) return null;
  return {
    calendars: calendarsOf(hours),
    target: {
      clock: TASK_CLOCK,
      name: AGREEMENTS[agreement],
      calendar: hours.calendar,
      ...{ target, warnAt },
      // From the offer: whoever is slow to accept spends its own time.
      startOn: 'offered',
      stopOn: ['done', 'refused', 'cancelled'],
      // B4: what is returned was never concluded; the time of whoever verified is not theirs.
      resumeOn: ['returned'],
      pauseIn: ['waiting-information'],
    },
  };
}

/** The calendar in which the terms of a task count. */
export const calendarsOf = ({ calendar, rules }: NonNullable<TaskTerms['hours']>): Calendars =>
  new Map([[calendar, new Calendar(rules)]]);

/**
 * The clock of a task after one more event. Without a term nothing runs, and what happened is kept all the same: a term that is
 * agreed later counts from the offer.
 */
export function clockAfter(
  terms: TaskTerms,
  clocks: TicketClocks | null,
  event: { readonly type: string; readonly at: string; readonly state: TaskStateCode; readonly anew?: boolean },
): TicketClocks {
  const found = counted(terms);
  const rules = found === null ? [] : [{ id: terms.agreement, clocks: [found.target] }];
  return applyEvent({ policy: { rules }, calendars: found?.calendars ?? NOWHERE }, clocks ?? NO_CLOCKS, event);
}

const NOWHERE: Calendars = new Map();

/** The run that counts now; none without a term. */
export const runOf = (clocks: TicketClocks | null): ClockRun | undefined =>
  clocks?.runs.findLast(({ status }) => status !== 'cancelled');

/** How the clock of a task stands; null without one. */
export function taskStanding(terms: TaskTerms, clocks: TicketClocks | null, now: Date): Standing | null {
  const run = runOf(clocks);
  return run === undefined || terms.hours === null ? null : standingOf(calendarsOf(terms.hours), run, now);
}

/** B10: the clock of a task with everything that made it stand as it does; null without one. */
export function explainTask(terms: TaskTerms, clocks: TicketClocks | null, now: Date): Explanation | null {
  const run = runOf(clocks);
  return run === undefined || terms.hours === null ? null : explain(calendarsOf(terms.hours), run, now);
}
