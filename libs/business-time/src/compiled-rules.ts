import type { Localized } from '@sportello/kernel';
import type { CalendarDefinition, ExtraOpeningDefinition, Weekday } from './calendar.definition.js';
import { holidayInYear } from './holiday-rule.js';
import { ITALIAN_HOLIDAYS } from './italian-holidays.js';
import { parseLocalDate, type EpochDay } from './local-date.js';
import { parseWallRange, SECONDS_PER_DAY, type WallRange } from './wall-time.js';

const WEEK: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const WHOLE_DAY: WallRange = { from: 0, to: SECONDS_PER_DAY };

export interface ClosedPeriod {
  readonly first: EpochDay;
  readonly last: EpochDay;
  /** Hours closed on each day; the whole day when absent. */
  readonly ranges: readonly WallRange[] | undefined;
  readonly kind: 'closure' | 'suspension';
  readonly name: Localized;
}

export interface ExtraOpening {
  readonly range: WallRange;
  readonly name: Localized | undefined;
}

/** A definition with its texts read once: what the day planner works on. */
export interface CompiledRules {
  /** By weekday, Monday first, in order of time. */
  readonly week: readonly (readonly WallRange[])[];
  readonly closed: readonly ClosedPeriod[];
  readonly extra: ReadonlyMap<EpochDay, readonly ExtraOpening[]>;
  readonly holidays: (year: number) => ReadonlyMap<EpochDay, Localized>;
}

/** @throws RangeError on a text that `calendarSchema` would have refused */
export function compileRules(definition: CalendarDefinition): CompiledRules {
  const years = new Map<number, ReadonlyMap<EpochDay, Localized>>();
  return {
    week: compileWeek(definition.week),
    closed: compileClosed(definition),
    extra: compileExtra(definition.extraOpenings ?? []),
    holidays: (year) => {
      const known = years.get(year) ?? holidaysOf(definition, year);
      years.set(year, known);
      return known;
    },
  };
}

function compileWeek(week: CalendarDefinition['week']): WallRange[][] {
  return WEEK.map((weekday) =>
    week === '24x7'
      ? [WHOLE_DAY]
      : week
          .filter((entry) => entry.days.includes(weekday))
          .flatMap((entry) => entry.hours.map(rangeOf))
          .sort((a, b) => a.from - b.from),
  );
}

function compileClosed(definition: CalendarDefinition): ClosedPeriod[] {
  const closures = (definition.closures ?? []).map((closure) => ({
    ...daysOf(closure),
    ranges: closure.hours?.map(rangeOf),
    kind: 'closure' as const,
    name: closure.name,
  }));
  const suspensions = (definition.suspensions ?? []).map((suspension) => ({
    ...daysOf(suspension),
    ranges: undefined,
    kind: 'suspension' as const,
    name: definition.suspensionRules?.reasons[suspension.reason]?.name ?? {
      it: suspension.reason,
      en: suspension.reason,
    },
  }));
  return [...suspensions, ...closures];
}

function compileExtra(openings: readonly ExtraOpeningDefinition[]): Map<EpochDay, ExtraOpening[]> {
  const byDay = new Map<EpochDay, ExtraOpening[]>();
  for (const opening of openings) {
    const day = dayOf(opening.on);
    const known = byDay.get(day) ?? [];
    byDay.set(day, [...known, ...opening.hours.map((hours) => ({ range: rangeOf(hours), name: opening.name }))]);
  }
  return byDay;
}

function holidaysOf(definition: CalendarDefinition, year: number): Map<EpochDay, Localized> {
  const holidays = new Map<EpochDay, Localized>();
  for (const { on, name } of definition.holidays?.local ?? []) {
    const day = holidayInYear(on, year);
    if (day !== undefined) holidays.set(day, name);
  }
  if (definition.holidays?.national !== 'it') return holidays;
  for (const { on, since, name } of ITALIAN_HOLIDAYS) {
    const day = year < (since ?? year) ? undefined : holidayInYear(on, year);
    if (day !== undefined) holidays.set(day, name);
  }
  return holidays;
}

/** First and last day of a period, both included. */
export function daysOf(period: { readonly from: string; readonly to?: string | undefined }): {
  first: EpochDay;
  last: EpochDay;
} {
  return { first: dayOf(period.from), last: dayOf(period.to ?? period.from) };
}

function dayOf(text: string): EpochDay {
  const day = parseLocalDate(text);
  if (day === undefined) throw new RangeError(`not a date: ${text}`);
  return day;
}

function rangeOf(text: string): WallRange {
  const range = parseWallRange(text);
  if (!range) throw new RangeError(`not an opening: ${text}`);
  return range;
}
