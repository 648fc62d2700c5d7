import { add } from './arithmetic.js';
import type { Calendar } from './calendar.js';
import type { Duration } from './duration.js';
import { nextServiceDay } from './effective-start.js';
import { epochDay, formatLocalDate, type EpochDay } from './local-date.js';

/**
 * When a term expires.
 * Seconds: as `add`. Days: the same local time of the n-th following day on which the calendar gives service, so calendar days for a
 * calendar open every day (B15) and working days for an office, whatever daylight saving does. Months: the same day and local time n
 * months later, or the month's last day; moved on to the next day of service when there is none on it.
 * @throws DomainError as `add`
 */
export function addDuration(calendar: Calendar, start: Date, duration: Duration): Date {
  if (duration.unit === 'seconds') return add(calendar, start, duration.amount);
  const { day, ms } = calendar.zone.localTime(start.getTime());
  const last =
    duration.unit === 'days' ? daysLater(calendar, day, duration.amount) : monthsLater(calendar, day, duration.amount);
  return new Date(calendar.zone.instant(last, ms));
}

function daysLater(calendar: Calendar, from: EpochDay, days: number): EpochDay {
  let day = from;
  for (let counted = 0; counted < days; counted += 1) day = nextServiceDay(calendar, day);
  return day;
}

function monthsLater(calendar: Calendar, from: EpochDay, months: number): EpochDay {
  const [year = 0, month = 1, dayOfMonth = 1] = formatLocalDate(from).split('-').map(Number);
  const lastOfMonth = epochDay(year, month + months + 1, 0);
  const day = Math.min(epochDay(year, month + months, dayOfMonth), lastOfMonth);
  return calendar.isServiceDay(day) ? day : nextServiceDay(calendar, day);
}
