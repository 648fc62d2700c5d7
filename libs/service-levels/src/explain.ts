import { timeline } from '@sportello/business-time';
import { calendarNamed, type Calendars } from './calendars.js';
import type { ExplainedStretch, Explanation } from './explanation.js';
import { narrate } from './narrate.js';
import { standingOf } from './standing.js';
import type { ClockRun, Pause } from './ticket-clocks.js';

/**
 * Says why a clock stands as it does, in data and in words.
 * @throws DomainError as `standingOf`
 */
export function explain(calendars: Calendars, run: ClockRun, now: Date): Explanation {
  const standing = standingOf(calendars, run, now);
  const [requestedAt, startedAt] = [new Date(run.requestedAt), new Date(run.startedAt)];
  const until = run.endedAt === undefined ? (standing.dueAt ?? now) : new Date(run.endedAt);
  const facts = {
    standing,
    ruleId: run.ruleId,
    calendar: run.target.calendar,
    requestedAt,
    startedAt,
    changes: run.changes,
    stretches: stretchesOf(calendars, run, until),
  };
  const { zone } = calendarNamed(calendars, run.target.calendar).definition;
  return { ...facts, text: { it: narrate('it', zone, run, facts), en: narrate('en', zone, run, facts) } };
}

function stretchesOf(calendars: Calendars, run: ClockRun, until: Date): ExplainedStretch[] {
  const calendar = calendarNamed(calendars, run.target.calendar);
  const [requestedAt, startedAt] = [new Date(run.requestedAt), new Date(run.startedAt)];
  const beforeStart = timeline(calendar, requestedAt, earlier(startedAt, until)).map((stretch): ExplainedStretch =>
    stretch.counted ? { ...stretch, counted: false, seconds: 0, reason: { kind: 'counts-as-later' } } : stretch,
  );
  const result: ExplainedStretch[] = [];
  let from = startedAt;
  for (const pause of pausesUntil(run, until)) {
    const [begin, end] = [
      later(new Date(pause.from), from),
      pause.to === undefined ? until : earlier(new Date(pause.to), until),
    ];
    if (end <= begin) continue;
    result.push(...timeline(calendar, from, begin));
    result.push({ from: begin, to: end, counted: false, seconds: 0, reason: { kind: 'pause', state: pause.because } });
    from = end;
  }
  return [...beforeStart, ...result, ...timeline(calendar, from, until)];
}

function pausesUntil(run: ClockRun, until: Date): Pause[] {
  return [...run.pauses, ...run.stops]
    .filter(({ from }) => new Date(from) < until)
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}

const earlier = (a: Date, b: Date): Date => (a < b ? a : b);
const later = (a: Date, b: Date): Date => (a > b ? a : b);
