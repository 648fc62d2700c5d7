import { formatLocalDate, weekdayOf, type EpochDay, type LocalDate, type WallRange } from '@sportello/business-time';
import { rangesOf, validity } from './pattern.slots.js';
import { WEEKDAYS, type RosterPattern } from './roster.pattern.js';

const DAY_SECONDS = 86_400;
/** When nothing bounds two patterns, the first week that is looked at: any week is like any other. */
const SOME_DAY = 20_000;

/**
 * Whether one person would be on two duties at once.
 * @returns the first day on which the first of the two begins a stretch that meets one of the other; null when they never meet
 */
export function clashOf(one: RosterPattern, other: RosterPattern): LocalDate | null {
  if (one.person !== other.person) return null;
  const days = [-1, 0, 1].flatMap((shift) =>
    one.days.flatMap((name) => {
      const weekday = WEEKDAYS.indexOf(name);
      const otherDay = WEEKDAYS[(weekday + shift + 7) % 7];
      if (otherDay === undefined || !other.days.includes(otherDay) || !meet(one, other, shift)) return [];
      return firstDay(one, other, weekday, shift) ?? [];
    }),
  );
  return days.length === 0 ? null : formatLocalDate(Math.min(...days));
}

const meet = (one: RosterPattern, other: RosterPattern, shift: number): boolean =>
  rangesOf(one).some((a) => rangesOf(other).some((b) => overlap(a, moved(b, shift * DAY_SECONDS))));

const moved = ({ from, to }: WallRange, by: number): WallRange => ({ from: from + by, to: to + by });

const overlap = (a: WallRange, b: WallRange): boolean => a.from < b.to && b.from < a.to;

/** First day of that weekday on which both hold, the other `shift` days later. */
function firstDay(one: RosterPattern, other: RosterPattern, weekday: number, shift: number): EpochDay | null {
  const [a, b] = [validity(one), validity(other)];
  const earliest = Math.max(a.first, b.first - shift);
  const last = Math.min(a.last, b.last - shift);
  const begin = Number.isFinite(earliest) ? earliest : Number.isFinite(last) ? last - 6 : SOME_DAY;
  const day = begin + ((weekday - weekdayOf(begin) + 7) % 7);
  return day <= last ? day : null;
}
