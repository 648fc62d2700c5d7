import { nextOpen } from './arithmetic.js';
import { beyondHorizon } from './calendar.errors.js';
import { HORIZON_YEARS, type Calendar } from './calendar.js';
import { parseWallTime } from './wall-time.js';

/** More days than any run of closed days that is still a service. */
const HORIZON_DAYS = HORIZON_YEARS * 366;

/**
 * C6: when a report counts as made. During service hours: when it was made. Outside them on a working day: at the next opening.
 * On a day without service: at the hour the calendar sets on the next working day, or at the next opening when it sets none.
 * @throws DomainError `CALENDAR.BEYOND_HORIZON` when the calendar never opens again
 */
export function effectiveStart(calendar: Calendar, requestedAt: Date): Date {
  const opening = nextOpen(calendar, requestedAt);
  if (!opening) throw beyondHorizon(requestedAt.getTime(), HORIZON_YEARS);
  const rule = calendar.definition.outsideHours?.nonWorkingDay ?? 'next-opening';
  const { day } = calendar.zone.localTime(requestedAt.getTime());
  if (rule === 'next-opening' || opening.getTime() === requestedAt.getTime() || calendar.isServiceDay(day))
    return opening;
  return new Date(calendar.zone.instant(nextServiceDay(calendar, day), (parseWallTime(rule.at) ?? 0) * 1000));
}

/** The first working day after a date. */
export function nextServiceDay(calendar: Calendar, after: number): number {
  for (let day = after + 1; day <= after + HORIZON_DAYS; day += 1) {
    if (calendar.isServiceDay(day)) return day;
  }
  throw beyondHorizon(calendar.zone.instant(after, 0), HORIZON_YEARS);
}
