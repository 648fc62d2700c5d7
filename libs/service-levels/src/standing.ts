import { add, addDuration, between, parseDuration, type Calendar, type Duration } from '@sportello/business-time';
import { activeSpans, type ActiveSpan } from './active-spans.js';
import { calendarNamed, type Calendars } from './calendars.js';
import type { ClockRun } from './ticket-clocks.js';

/** How a clock stands at an instant. */
export interface Standing {
  readonly clock: string;
  readonly run: number;
  readonly status: ClockRun['status'];
  /** Service time counted so far, in seconds. */
  readonly elapsedSeconds: number;
  /** Service time of the whole term, in seconds; for a term in days, that between its start and its end. */
  readonly targetSeconds: number;
  /** Never negative. */
  readonly remainingSeconds: number;
  /** `null` while a pause keeps it from being known. */
  readonly dueAt: Date | null;
  /** The term passed before the clock ended, or before now. Ending exactly at the due instant is in time. */
  readonly breached: boolean;
  /** Instants at which to warn; those a pause keeps from being known are absent. */
  readonly warnings: readonly { readonly percent: number; readonly at: Date }[];
}

/**
 * Where a clock stands at `now`.
 * @throws DomainError `SLA.UNKNOWN_CALENDAR`, `CALENDAR.BEYOND_HORIZON`
 */
export function standingOf(calendars: Calendars, run: ClockRun, now: Date): Standing {
  const calendar = calendarNamed(calendars, run.target.calendar);
  const spans = activeSpans(run);
  const term = termOf(run);
  const dueAt = dueOf(calendar, run, term, spans);
  const targetSeconds =
    term.unit === 'seconds' || !dueAt ? term.amount : between(calendar, new Date(run.startedAt), dueAt);
  const end = run.endedAt === undefined ? now : new Date(run.endedAt);
  const elapsedSeconds = elapsed(calendar, spans, end);
  return {
    clock: run.clock,
    run: run.run,
    status: run.status,
    elapsedSeconds,
    targetSeconds,
    remainingSeconds: Math.max(0, targetSeconds - elapsedSeconds),
    dueAt,
    breached: run.status !== 'cancelled' && dueAt !== null && end > dueAt,
    warnings: (run.target.warnAt ?? []).flatMap((percent) => {
      const at = reach(calendar, spans, (targetSeconds * percent) / 100);
      return at ? [{ percent, at }] : [];
    }),
  };
}

/** When the term expires, or expired; `null` while a pause keeps it from being known. */
export function dueAt(calendars: Calendars, run: ClockRun): Date | null {
  return dueOf(calendarNamed(calendars, run.target.calendar), run, termOf(run), activeSpans(run));
}

function termOf(run: ClockRun): Duration {
  const term = parseDuration(run.target.target);
  if (!term) throw new RangeError(`not a duration: ${run.target.target}`);
  return term;
}

function dueOf(calendar: Calendar, run: ClockRun, term: Duration, spans: readonly ActiveSpan[]): Date | null {
  return term.unit === 'seconds'
    ? reach(calendar, spans, term.amount)
    : addDuration(calendar, new Date(run.startedAt), term);
}

function elapsed(calendar: Calendar, spans: readonly ActiveSpan[], until: Date): number {
  return (
    spans
      .filter(({ from }) => from < until)
      .reduce((ms, { from, to }) => ms + countedMs(calendar, from, to && to < until ? to : until), 0) / 1000
  );
}

/** The instant by which the active spans have counted this much; the last span is endless when nothing pauses the clock. */
function reach(calendar: Calendar, spans: readonly ActiveSpan[], seconds: number): Date | null {
  let missing = Math.round(seconds * 1000);
  for (const { from, to } of spans) {
    const counted = to ? countedMs(calendar, from, to) : Infinity;
    if (counted >= missing) return add(calendar, from, missing / 1000);
    missing -= counted;
  }
  return null;
}

/** Whole milliseconds, so that sums over many pauses stay exact. */
function countedMs(calendar: Calendar, from: Date, to: Date): number {
  return Math.round(between(calendar, from, to) * 1000);
}
