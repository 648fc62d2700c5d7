import { beyondHorizon, invalidSeconds } from './calendar.errors.js';
import { HORIZON_YEARS, type Calendar } from './calendar.js';
import type { Span, YearTable } from './year-table.js';

/** Whether service time is running at this instant. */
export function isOpen(calendar: Calendar, at: Date): boolean {
  const instant = at.getTime();
  const opening = openingAfter(calendar.yearOf(instant), instant);
  return opening !== undefined && opening.start <= instant;
}

/** The instant itself when open, otherwise the next opening; `null` when there is none within the horizon (30 years). */
export function nextOpen(calendar: Calendar, at: Date): Date | null {
  const instant = at.getTime();
  for (const table of calendar.yearsFrom(instant)) {
    const opening = openingAfter(table, instant);
    if (opening) return new Date(Math.max(opening.start, instant));
  }
  return null;
}

/**
 * The earliest instant by which `seconds` of service time have passed since `start`. A term that fills an opening is due when the
 * opening ends, not when the next one begins; a term of zero is due at once.
 * @param seconds not negative; fractions down to a millisecond
 * @throws DomainError `CALENDAR.BEYOND_HORIZON` when the calendar does not open enough, `CALENDAR.INVALID_DURATION`, `CALENDAR.OUT_OF_RANGE`
 */
export function add(calendar: Calendar, start: Date, seconds: number): Date {
  if (!Number.isFinite(seconds) || seconds < 0) throw invalidSeconds();
  const from = start.getTime();
  const missing = Math.round(seconds * 1000);
  if (missing === 0) return new Date(from);
  // Nearly every term ends in the year it begins in.
  const table = calendar.yearOf(from);
  const done = countedUpTo(table, from);
  if (table.total - done >= missing) return new Date(reach(table, done + missing));
  return new Date(reachLater(calendar, from, missing));
}

function reachLater(calendar: Calendar, from: number, wanted: number): number {
  let missing = wanted;
  for (const table of calendar.yearsFrom(from)) {
    const done = countedUpTo(table, from);
    if (table.total - done >= missing) return reach(table, done + missing);
    missing -= table.total - done;
  }
  throw beyondHorizon(from, HORIZON_YEARS);
}

/**
 * Service time between two instants, in seconds (with milliseconds as a fraction); negative when `b` comes before `a`.
 * @throws DomainError `CALENDAR.OUT_OF_RANGE`
 */
export function between(calendar: Calendar, a: Date, b: Date): number {
  const [from, to] = [a.getTime(), b.getTime()];
  if (to < from) return -between(calendar, b, a);
  const table = calendar.yearOf(from);
  if (to < table.end) return (countedUpTo(table, to) - countedUpTo(table, from)) / 1000;
  const [firstYear, lastYear] = [calendar.yearAt(from), calendar.yearAt(to)];
  let ms = countedUpTo(calendar.year(lastYear), to) - countedUpTo(calendar.year(firstYear), from);
  for (let year = firstYear; year < lastYear; year += 1) ms += calendar.year(year).total;
  return ms / 1000;
}

/** The first opening of the year that ends after an instant: the one it falls in, or the next. */
function openingAfter(table: YearTable, instant: number): Span | undefined {
  return table.openings[firstAbove(table.ends, instant)];
}

/** Milliseconds counted from the start of the year to an instant, which may lie outside the year. */
function countedUpTo(table: YearTable, instant: number): number {
  const index = firstAbove(table.ends, instant);
  const whole = index === 0 ? 0 : (table.counted[index - 1] ?? 0);
  const start = index < table.starts.length ? (table.starts[index] ?? instant) : instant;
  return instant > start ? whole + (instant - start) : whole;
}

/** The instant at which this many milliseconds of the year have been counted. */
function reach(table: YearTable, counted: number): number {
  const index = firstAtLeast(table.counted, counted);
  const [end, all] = [table.ends[index], table.counted[index]];
  if (end === undefined || all === undefined) throw new RangeError('more time than the year counts');
  return end - (all - counted);
}

/** Binary search in rising numbers: the first index whose number is greater, or their length. */
function firstAbove(numbers: Float64Array, limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? limit) > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Binary search in rising numbers: the first index whose number is not smaller, or their length. */
function firstAtLeast(numbers: Float64Array, limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? limit) >= limit) high = middle;
    else low = middle + 1;
  }
  return low;
}
