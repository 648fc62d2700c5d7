import type { CompiledRules } from './compiled-rules.js';
import { weekdayOf, yearOf, type EpochDay } from './local-date.js';

/**
 * Whether service is given on this date (C6 "working day"): an ordinary opening begins on it and nothing closes the whole day,
 * or it has an extra opening. The tail of a shift begun the evening before does not make a working day.
 */
export function isServiceDay(rules: CompiledRules, day: EpochDay): boolean {
  if (rules.extra.has(day)) return true;
  if ((rules.week[weekdayOf(day)] ?? []).length === 0) return false;
  if (rules.holidays(yearOf(day)).has(day)) return false;
  return !rules.closed.some((period) => !period.ranges && period.first <= day && day <= period.last);
}
