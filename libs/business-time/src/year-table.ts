import type { CompiledRules } from './compiled-rules.js';
import { dayPieces, ordinaryWeek } from './day-pieces.js';
import { epochDay } from './local-date.js';
import { counts, type Reason } from './reason.js';
import type { Zone } from './zone.js';

const MS_PER_DAY = 86_400_000;

/** A stretch of instants, end excluded, in milliseconds since the epoch. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly reason: Reason;
}

/** Everything a year of a calendar knows: computed once, then only searched. */
export interface YearTable {
  readonly start: number;
  readonly end: number;
  /** The whole year without gaps, open or not, in order. */
  readonly spans: readonly Span[];
  /** The open spans only, in order. */
  readonly openings: readonly Span[];
  /** Starts and ends of `openings`, side by side: what a search walks through. */
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** `counted[i]`: milliseconds counted from the start of the year to the end of `openings[i]`. */
  readonly counted: Float64Array;
  readonly total: number;
}

/** Dates become instants here, one by one, so a day of 23 or 25 hours has the openings its wall clock shows. */
export function buildYearTable(rules: CompiledRules, zone: Zone, year: number): YearTable {
  const [first, next] = [epochDay(year, 1, 1), epochDay(year + 1, 1, 1)];
  const ordinary = ordinaryWeek(rules);
  const spans: Span[] = [];
  for (let day = first, start = zone.instant(first, 0); day < next; day += 1) {
    const end = zone.instant(day + 1, 0);
    const steady = end - start === MS_PER_DAY;
    for (const { from, to, reason } of dayPieces(rules, ordinary, day)) {
      const at = (seconds: number): number => (steady ? start + seconds * 1000 : zone.instant(day, seconds * 1000));
      const span = { start: at(from), end: at(to), reason };
      if (span.start < span.end) spans.push(span);
    }
    start = end;
  }
  return tableOf(spans, zone.instant(first, 0), zone.instant(next, 0));
}

function tableOf(spans: readonly Span[], start: number, end: number): YearTable {
  const openings = spans.filter(({ reason }) => counts(reason));
  let total = 0;
  const counted = Float64Array.from(openings, (opening) => (total += opening.end - opening.start));
  const starts = Float64Array.from(openings, (opening) => opening.start);
  const ends = Float64Array.from(openings, (opening) => opening.end);
  return { start, end, spans, openings, starts, ends, counted, total };
}
