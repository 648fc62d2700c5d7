import type { CalendarDefinition } from './calendar.definition.js';
import { outOfRange } from './calendar.errors.js';
import { compileRules, type CompiledRules } from './compiled-rules.js';
import { yearOf, type EpochDay } from './local-date.js';
import { isServiceDay } from './service-day.js';
import { buildYearTable, type YearTable } from './year-table.js';
import { Zone } from './zone.js';

/** No deadline of a help desk lies further ahead than this. */
export const HORIZON_YEARS = 30;

const [FIRST_YEAR, LAST_YEAR] = [1970, 2200];
/** Milliseconds of a Gregorian year, on average. */
const MEAN_YEAR = 31_556_952_000;

/**
 * A definition made ready for arithmetic. Immutable to its users; it keeps the years it has worked out, so make one per
 * configuration revision and keep it. Build it only from what `calendarSchema` accepted.
 */
export class Calendar {
  readonly zone: Zone;
  readonly #rules: CompiledRules;
  readonly #years = new Map<number, YearTable>();

  constructor(readonly definition: CalendarDefinition) {
    this.zone = new Zone(definition.zone);
    this.#rules = compileRules(definition);
  }

  /** @throws DomainError `CALENDAR.OUT_OF_RANGE` outside 1970–2200 */
  year(year: number): YearTable {
    const known = this.#years.get(year);
    if (known) return known;
    if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) throw outOfRange(FIRST_YEAR, LAST_YEAR);
    const table = buildYearTable(this.#rules, this.zone, year);
    this.#years.set(year, table);
    return table;
  }

  /** The local year an instant (milliseconds) falls in, worked out. @throws DomainError `CALENDAR.OUT_OF_RANGE` outside 1970–2200 */
  yearOf(instant: number): YearTable {
    // A guess that is wrong only around the turn of the year spares asking the zone.
    const table = this.#years.get(1970 + Math.floor(instant / MEAN_YEAR));
    return table !== undefined && instant >= table.start && instant < table.end
      ? table
      : this.year(this.yearAt(instant));
  }

  /** The local year an instant (milliseconds) falls in, within the supported ones. */
  yearAt(instant: number): number {
    const year = yearOf(this.zone.localTime(instant).day);
    if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) throw outOfRange(FIRST_YEAR, LAST_YEAR);
    return year;
  }

  /** The years in which an answer is looked for, from an instant on: bounded, so that every search ends. */
  *yearsFrom(instant: number): Generator<YearTable> {
    const first = this.yearAt(instant);
    for (let year = first; year <= Math.min(first + HORIZON_YEARS, LAST_YEAR); year += 1) yield this.year(year);
  }

  /** C6: whether the date is a working day of this calendar. */
  isServiceDay(day: EpochDay): boolean {
    return isServiceDay(this.#rules, day);
  }
}
