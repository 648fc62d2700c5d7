import type { Localized } from '@sportello/kernel';
import { Calendar } from './calendar.js';
import { epochDay, formatLocalDate, type EpochDay, type LocalDate } from './local-date.js';
import type { Reason } from './reason.js';
import type { Span } from './year-table.js';

/** A date of a calendar as somebody would read it on a wall. */
export interface CalendarDay {
  readonly date: LocalDate;
  /** C6: whether it is a working day. */
  readonly service: boolean;
  /** What makes it what it is; `service` and `rest-day` are the ordinary week. */
  readonly kind: 'service' | 'rest-day' | 'holiday' | 'closure' | 'suspension' | 'extra-opening';
  readonly name?: Localized;
  /** When it is open, e.g. `08:00-13:00`. */
  readonly hours: readonly string[];
}

/** Every date of a year in order, and how many days of service its suspensions take (C7). */
export interface CalendarYear {
  readonly days: readonly CalendarDay[];
  readonly suspendedDays: number;
}

/** @throws DomainError `CALENDAR.OUT_OF_RANGE` outside 1970–2200 */
export function calendarYear(calendar: Calendar, year: number): CalendarYear {
  const spans = new Map<EpochDay, Span[]>();
  for (const span of calendar.year(year).spans) {
    const { day } = calendar.zone.localTime(span.start);
    spans.set(day, [...(spans.get(day) ?? []), span]);
  }
  const [first, next] = [epochDay(year, 1, 1), epochDay(year + 1, 1, 1)];
  const dates = Array.from({ length: next - first }, (_, index) => first + index);
  const days = dates.map((day) => dayOf(calendar, day, spans.get(day) ?? []));
  const ordinary = new Calendar({ ...calendar.definition, suspensions: [] });
  const suspended = new Set(dates.filter((_, index) => days[index]?.kind === 'suspension'));
  return { days, suspendedDays: [...suspended].filter((day) => ordinary.isServiceDay(day)).length };
}

function dayOf(calendar: Calendar, day: EpochDay, spans: readonly Span[]): CalendarDay {
  const service = calendar.isServiceDay(day);
  const special = spans.map(({ reason }) => reason).find(isSpecial);
  const kind = special?.kind ?? (service ? 'service' : 'rest-day');
  const name = special !== undefined && 'name' in special ? { name: special.name } : {};
  const open = spans.filter(({ reason }) => reason.kind === 'hours' || reason.kind === 'extra-opening');
  const hours = open.map(({ start, end }) => `${wall(calendar, day, start)}-${wall(calendar, day, end)}`);
  return { date: formatLocalDate(day), service, kind, hours, ...name };
}

type Special = Exclude<Reason, { kind: 'hours' | 'outside-hours' | 'rest-day' }>;

const isSpecial = (reason: Reason): reason is Special =>
  reason.kind !== 'hours' && reason.kind !== 'outside-hours' && reason.kind !== 'rest-day';

/** What the clock on the wall shows; midnight at the end of the day is 24:00. */
function wall(calendar: Calendar, day: EpochDay, instant: number): string {
  const local = calendar.zone.localTime(instant);
  if (local.day > day) return '24:00';
  return new Date(local.ms).toISOString().slice(11, 16);
}
