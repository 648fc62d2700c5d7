import type { CalendarDefinition } from '@sportello/business-time';
import Holidays from 'date-holidays';
import { DateTime } from 'luxon';

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const italian = new Holidays('IT');

/** Enough to have seen the repeated hour begin, at any step that is used near it. */
const LOOK_BACK_SECONDS = 3600;

/**
 * A second, slow and literal reading of a calendar, sharing no code with the library: it walks step by step, looks at the wall
 * clock at each step, and asks the definition whether that minute of that date is open.
 */
export class Oracle {
  readonly #holidays = new Map<number, ReadonlySet<string>>();

  constructor(
    readonly definition: CalendarDefinition,
    readonly stepSeconds: number,
  ) {}

  /** Seconds counted between two instants that lie on the oracle's steps. */
  between(a: Date, b: Date): number {
    let seconds = 0;
    for (const open of this.#walk(a, b)) seconds += open ? this.stepSeconds : 0;
    return seconds;
  }

  /** The instant at which `seconds`, a multiple of the step, have been counted; undefined when not before `limit`. */
  add(start: Date, seconds: number, limit: Date): Date | undefined {
    let [left, at] = [seconds, start.getTime()];
    for (const open of this.#walk(start, limit)) {
      if (left === 0) break;
      at += this.stepSeconds * 1000;
      if (open) left -= this.stepSeconds;
    }
    return left === 0 ? new Date(at) : undefined;
  }

  /** Whether each step is open. The clock never goes back within a date: a repeated hour reads as the latest time already shown. */
  *#walk(a: Date, b: Date): Generator<boolean> {
    let [date, shown] = ['', 0];
    let openAt: (minute: number) => boolean = () => false;
    for (let at = a.getTime() - LOOK_BACK_SECONDS * 1000; at < b.getTime(); at += this.stepSeconds * 1000) {
      const local = DateTime.fromMillis(at, { zone: this.definition.zone });
      const today = `${local.year}-${local.month}-${local.day}`;
      const minute = local.hour * 60 + local.minute;
      if (today !== date) openAt = this.#date(local.startOf('day'));
      shown = today === date ? Math.max(shown, minute) : minute;
      date = today;
      if (at >= a.getTime()) yield openAt(shown);
    }
  }

  #date(day: DateTime): (minute: number) => boolean {
    const today = day.toISODate() ?? '';
    const yesterday = day.minus({ days: 1 });
    const extra = (date: string): readonly string[] =>
      (this.definition.extraOpenings ?? []).filter(({ on }) => on === date).flatMap(({ hours }) => hours);
    const [extraToday, extraYesterday] = [extra(today), extra(yesterday.toISODate() ?? '')];
    const [weekToday, weekYesterday] = [this.#week(day), this.#week(yesterday)];
    const holiday = this.#isHoliday(today);
    const closures = [...(this.definition.closures ?? []), ...(this.definition.suspensions ?? [])].filter(
      (period) => period.from <= today && today <= (period.to ?? period.from),
    );
    return (minute) => {
      if (covers(extraToday, extraYesterday, minute)) return true;
      const closed =
        holiday ||
        closures.some(
          (period) => !('hours' in period) || period.hours === undefined || covers(period.hours, [], minute),
        );
      return !closed && covers(weekToday, weekYesterday, minute);
    };
  }

  #week(day: DateTime): readonly string[] {
    const { week } = this.definition;
    if (week === '24x7') return ['00:00-24:00'];
    const name = WEEKDAYS[day.weekday - 1];
    return week.filter(({ days }) => days.some((one) => one === name)).flatMap(({ hours }) => hours);
  }

  #isHoliday(date: string): boolean {
    const { holidays } = this.definition;
    if (holidays?.local?.some(({ on }) => on === date || on === date.slice(5))) return true;
    if (holidays?.national !== 'it') return false;
    const year = Number(date.slice(0, 4));
    const known =
      this.#holidays.get(year) ??
      new Set(
        italian
          .getHolidays(year)
          .filter(({ type }) => type === 'public')
          .map((holiday) => holiday.date.slice(0, 10)),
      );
    this.#holidays.set(year, known);
    return known.has(date);
  }
}

function covers(today: readonly string[], yesterday: readonly string[], minute: number): boolean {
  const minutes = (hours: string): [number, number] => {
    const [h1 = 0, m1 = 0, h2 = 0, m2 = 0] = hours.split(/[-:]/).map(Number);
    return [h1 * 60 + m1, h2 * 60 + m2];
  };
  return (
    today.some((hours) => {
      const [from, to] = minutes(hours);
      return from <= minute && (to <= from || minute < to);
    }) ||
    yesterday.some((hours) => {
      const [from, to] = minutes(hours);
      return to <= from && minute < to;
    })
  );
}
