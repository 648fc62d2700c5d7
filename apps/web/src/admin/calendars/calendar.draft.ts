import type { Localized } from '../../api/types.js';

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

export interface LocalHoliday {
  readonly on: string;
  readonly name: Localized;
}

export interface Closure {
  readonly from: string;
  readonly to?: string;
  readonly hours?: readonly string[];
  readonly name: Localized;
}

export interface SuspensionRules {
  readonly maxDaysPerYear: number;
  readonly noticeDays: number;
  readonly reasons: Readonly<Record<string, { readonly name: Localized }>>;
}

type Week = '24x7' | readonly { readonly days: readonly Weekday[]; readonly hours: readonly string[] }[];

/** A calendar as the configuration has it; what these pages do not change is carried along. */
export interface CalendarDraft {
  readonly week: Week;
  readonly holidays?: { readonly national?: 'it'; readonly local?: readonly LocalHoliday[] };
  readonly closures?: readonly Closure[];
  readonly suspensionRules?: SuspensionRules;
}

export type Calendars = Readonly<Record<string, CalendarDraft>>;

/** The section as it came. */
export const asCalendars = (value: unknown): Calendars =>
  (typeof value === 'object' && value !== null ? value : {}) as Calendars;

/** The openings of a weekday as they are written in one field. */
export function hoursOf(week: Week, day: Weekday): string {
  if (week === '24x7') return '00:00-24:00';
  return week
    .filter(({ days }) => days.includes(day))
    .flatMap(({ hours }) => hours)
    .join(', ');
}

/** The same week with other openings on one weekday; neighbours with the same hours stand together. */
export function withHours(week: Week, day: Weekday, typed: string): Week {
  const written = WEEKDAYS.map((one) => ({ one, hours: one === day ? typed : hoursOf(week, one) })).filter(
    ({ hours }) => hours.trim() !== '',
  );
  const groups = new Map<string, Weekday[]>();
  for (const { one, hours } of written) groups.set(hours, [...(groups.get(hours) ?? []), one]);
  return [...groups].map(([hours, days]) => ({
    days,
    hours: hours
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean),
  }));
}

/** Optional parts that hold nothing are left out. */
export function withLocal(calendar: CalendarDraft, local: readonly LocalHoliday[]): CalendarDraft {
  const { local: _, ...others } = calendar.holidays ?? {};
  return { ...calendar, holidays: local.length === 0 ? others : { ...others, local } };
}

export function withClosures(calendar: CalendarDraft, closures: readonly Closure[]): CalendarDraft {
  const { closures: _, ...others } = calendar;
  return closures.length === 0 ? others : { ...others, closures };
}

export function withNational(calendar: CalendarDraft, national: boolean): CalendarDraft {
  const { national: _, ...others } = calendar.holidays ?? {};
  return { ...calendar, holidays: national ? { national: 'it', ...others } : others };
}
