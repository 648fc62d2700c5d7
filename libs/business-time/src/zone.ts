import { IANAZone } from 'luxon';
import type { EpochDay } from './local-date.js';
import { SECONDS_PER_DAY } from './wall-time.js';

const MS_PER_DAY = SECONDS_PER_DAY * 1000;
const MS_PER_WEEK = 7 * MS_PER_DAY;
const MS_PER_MINUTE = 60_000;

export function isKnownZone(name: string): boolean {
  return IANAZone.isValidZone(name);
}

/** What the wall shows at an instant: the date, and the milliseconds since its midnight as read on the clock. */
export interface LocalTime {
  readonly day: EpochDay;
  readonly ms: number;
}

/** Conversion between instants (milliseconds since the epoch) and the wall clock of one zone. */
export class Zone {
  readonly #zone: IANAZone;
  readonly #weeks = new Map<number, number>();

  constructor(readonly name: string) {
    this.#zone = IANAZone.create(name);
  }

  localTime(instant: number): LocalTime {
    const local = this.#wall(instant);
    const day = Math.floor(local / MS_PER_DAY);
    return { day, ms: local - day * MS_PER_DAY };
  }

  /**
   * The first instant at which the wall clock reads this time of this day, or later. So an hour that daylight saving repeats is
   * taken the first time, and one that it skips is taken at the moment of the change: consecutive openings neither overlap nor part.
   * @param wallMs milliseconds on the wall clock, 0 to a whole day
   */
  instant(day: EpochDay, wallMs: number): number {
    const wall = day * MS_PER_DAY + wallMs;
    const before = this.#offset(wall - MS_PER_DAY);
    const after = this.#offset(wall + MS_PER_DAY);
    if (before === after) return wall - before;
    const early = wall - Math.max(before, after);
    const late = wall - Math.min(before, after);
    if (this.#wall(early) === wall) return early;
    if (this.#wall(late) === wall) return late;
    return this.#skippedTime(early, late, wall);
  }

  /** Milliseconds to add to an instant to read the wall clock. Asks the zone only in a week in which the clock changes: it is slow. */
  #offset(instant: number): number {
    const week = Math.floor(instant / MS_PER_WEEK);
    const offset = this.#offsetAtStartOf(week);
    return offset === this.#offsetAtStartOf(week + 1) ? offset : this.#zone.offset(instant) * MS_PER_MINUTE;
  }

  #offsetAtStartOf(week: number): number {
    const offset = this.#weeks.get(week) ?? this.#zone.offset(week * MS_PER_WEEK) * MS_PER_MINUTE;
    this.#weeks.set(week, offset);
    return offset;
  }

  #wall(instant: number): number {
    return instant + this.#offset(instant);
  }

  /** The first instant in (early, late] whose wall clock is past a time that the change skips. */
  #skippedTime(early: number, late: number, wall: number): number {
    let [low, high] = [early, late];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (this.#wall(middle) >= wall) high = middle;
      else low = middle;
    }
    return high;
  }
}
