import { addDuration, parseDuration } from '@sportello/business-time';
import { stepsAt } from '@sportello/service-levels';
import { calendarsOf, runOf } from './task.clock.js';
import type { ReminderCause } from './task.events.js';
import type { TaskState } from './task.state.js';

/** A moment at which whoever has a task is reminded of it and whoever gave it is told. */
export interface TaskAlarm {
  readonly because: Exclude<ReminderCause, 'asked'>;
  /** Of the term that has passed; of warnings only. */
  readonly percent: number | null;
  /** The same moment of the same task has the same key, however often it is looked at. */
  readonly key: string;
  readonly at: Date;
}

/** Those that have come, and when the next one comes; null when none can. */
export interface TaskAlarms {
  readonly reached: readonly TaskAlarm[];
  readonly next: Date | null;
}

/**
 * The alarms of a task at an instant (A5, B10): of the steps of its term that have passed only the latest counts, as after a
 * stop of the service; silence counts once for each time somebody has been heard.
 */
export function alarmsOf(state: TaskState, now: Date): TaskAlarms {
  const { steps, next } = stepsOfTerm(state, now);
  const silence = silenceOf(state);
  const silent = silence !== null && silence.at <= now ? [silence] : [];
  const times = [next, silence !== null && silence.at > now ? silence.at : null].filter((at) => at !== null);
  return {
    reached: [...steps, ...silent],
    next: times.length === 0 ? null : new Date(Math.min(...times.map((at) => at.getTime()))),
  };
}

/** The next alarm after what happened last; null when none can come. */
export const nextAlarmOf = (state: TaskState): Date | null => alarmsOf(state, new Date(state.updatedAt)).next;

function stepsOfTerm({ facts, clock }: TaskState, now: Date): { steps: readonly TaskAlarm[]; next: Date | null } {
  const run = runOf(clock);
  if (run === undefined || facts.hours === null) return { steps: [], next: null };
  const { reached, next } = stepsAt(calendarsOf(facts.hours), run, now);
  const last = reached.at(-1);
  if (last === undefined) return { steps: [], next };
  const warning = /^warning-(.+)$/.exec(last.step)?.[1];
  // The moment tells a step of a term that was moved from the same step before; pauses do not change it once it has come.
  const alarm = { key: `${last.step}-${last.at.toISOString()}`, at: last.at };
  const step: TaskAlarm =
    warning === undefined
      ? { ...alarm, because: 'due', percent: null }
      : { ...alarm, because: 'warning', percent: Number(warning) };
  return { steps: [step], next };
}

/** B5: one that has accepted and says nothing more is noticed, and so is one that never answers the offer. */
function silenceOf({ facts, heardAt }: TaskState): TaskAlarm | null {
  const { hours, silentAfter } = facts;
  const duration = silentAfter === null ? undefined : parseDuration(silentAfter);
  if (heardAt === null || hours === null || duration === undefined) return null;
  const calendar = calendarsOf(hours).get(hours.calendar);
  if (calendar === undefined) return null;
  const at = addDuration(calendar, new Date(heardAt), duration);
  return { because: 'silent', percent: null, key: `silent-${heardAt}`, at };
}
