import { canonicalJson } from '@sportello/kernel';
import type { Calendar } from './calendar.js';
import { counts, type Reason } from './reason.js';
import type { Span } from './year-table.js';

/** A stretch of time and why it counts or does not; the stretches of a timeline follow each other without gaps. */
export interface Stretch {
  readonly from: Date;
  readonly to: Date;
  readonly counted: boolean;
  /** Seconds of service time in it: zero when it does not count. */
  readonly seconds: number;
  readonly reason: Reason;
}

/**
 * Explains `between(calendar, a, b)`: everything from `a` to `b`, what was counted and what cut the rest. Neighbours with the same
 * reason are one stretch (a week-end, a night). Empty when `b` does not come after `a`.
 * @throws DomainError `CALENDAR.OUT_OF_RANGE`
 */
export function timeline(calendar: Calendar, a: Date, b: Date): readonly Stretch[] {
  const [from, to] = [a.getTime(), b.getTime()];
  if (!(from < to)) return [];
  const merged: Span[] = [];
  for (let year = calendar.yearAt(from); year <= calendar.yearAt(to); year += 1) {
    for (const span of calendar.year(year).spans) {
      const [start, end] = [Math.max(span.start, from), Math.min(span.end, to)];
      if (start < end) append(merged, { start, end, reason: span.reason });
    }
  }
  return merged.map(stretchOf);
}

function append(spans: Span[], span: Span): void {
  const last = spans.at(-1);
  if (last?.end === span.start && sameReason(last.reason, span.reason)) {
    spans[spans.length - 1] = { ...last, end: span.end };
  } else {
    spans.push(span);
  }
}

function sameReason(a: Reason, b: Reason): boolean {
  return a === b || canonicalJson(a) === canonicalJson(b);
}

function stretchOf({ start, end, reason }: Span): Stretch {
  const counted = counts(reason);
  return { from: new Date(start), to: new Date(end), counted, seconds: counted ? (end - start) / 1000 : 0, reason };
}
