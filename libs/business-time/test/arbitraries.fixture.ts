import { calendarSchema, type CalendarDefinition, type Weekday } from '@sportello/business-time';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { ALWAYS, NIGHT_SHIFT, PORTAL_DESK } from './calendars.fixture.js';

const WEEKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const QUARTERS_PER_DAY = 96;
const QUARTERS_PER_WEEK = 7 * QUARTERS_PER_DAY;
const NAME = { it: 'prova', en: 'trial' };

/** Zones that change by an hour at 01:00 UTC, by an hour at 02:00 local time, by half an hour, and never. */
const zone = fc.constantFrom('Europe/Rome', 'America/New_York', 'Australia/Lord_Howe', 'UTC');

const time = (quarters: number): string =>
  `${String(Math.floor(quarters / 4)).padStart(2, '0')}:${String((quarters % 4) * 15).padStart(2, '0')}`;

/** Openings that never overlap: sorted cuts of the week, taken two by two and turned by some hours, so that Sunday may run into Monday. */
const week: fc.Arbitrary<CalendarDefinition['week']> = fc
  .tuple(fc.uniqueArray(fc.nat(QUARTERS_PER_WEEK - 1), { minLength: 2, maxLength: 28 }), fc.nat(QUARTERS_PER_WEEK - 1))
  .map(([cuts, turn]) => {
    const sorted = cuts.sort((a, b) => a - b);
    return sorted.flatMap((from, index) => {
      const to = sorted[index + 1];
      if (index % 2 === 1 || to === undefined || to - from >= QUARTERS_PER_DAY) return [];
      const start = (from + turn) % QUARTERS_PER_WEEK;
      const begin = start % QUARTERS_PER_DAY;
      const end = (begin + to - from) % QUARTERS_PER_DAY;
      const weekday = WEEKDAYS[Math.floor(start / QUARTERS_PER_DAY)] ?? 'mon';
      return [{ days: [weekday], hours: [`${time(begin)}-${end === 0 ? '24:00' : time(end)}`] }];
    });
  });

/** Dates around both changes of 2026 in Europe and the other zones' own, and anywhere in 2020–2040. */
const date = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '2026-03-27',
      '2026-10-23',
      '2026-03-06',
      '2026-10-30',
      '2026-04-03',
      '2026-10-02',
      '2024-02-28',
      '2026-12-24',
      '2027-12-30',
    ),
  },
  {
    weight: 2,
    arbitrary: fc
      .integer({ min: 0, max: 7600 })
      .map((days) => DateTime.utc(2020, 1, 1).plus({ days }).toISODate() ?? '2020-01-01'),
  },
);

const dayAfter = (from: string, days: number): string =>
  DateTime.fromISO(from, { zone: 'utc' }).plus({ days }).toISODate() ?? from;

export interface Scene {
  readonly definition: CalendarDefinition;
  /** Local midnight at which the scene begins. */
  readonly start: Date;
}

/** A calendar the schema accepts, with its exceptions placed in the days that follow `start`. */
export const scene: fc.Arbitrary<Scene> = fc
  .record({
    zone,
    from: date,
    week: fc.oneof(
      { weight: 4, arbitrary: week },
      { weight: 1, arbitrary: fc.constantFrom(ALWAYS.week, NIGHT_SHIFT.week, PORTAL_DESK.week) },
    ),
    national: fc.boolean(),
    local: fc.option(fc.nat(8), { nil: undefined }),
    closure: fc.option(
      fc.record({
        at: fc.nat(8),
        days: fc.nat(2),
        hours: fc.option(fc.constantFrom('13:00-24:00', '00:00-02:30', '10:15-11:45'), { nil: undefined }),
      }),
      { nil: undefined },
    ),
    suspension: fc.option(fc.record({ at: fc.nat(8), days: fc.nat(2) }), { nil: undefined }),
    extra: fc.option(
      fc.record({ at: fc.nat(8), hours: fc.constantFrom('09:00-12:00', '22:30-04:00', '01:00-03:00', '00:00-24:00') }),
      { nil: undefined },
    ),
  })
  .map(({ from, local, closure, suspension, extra, national, ...rest }) => {
    const definition: CalendarDefinition = {
      ...rest,
      holidays: {
        ...(national ? { national: 'it' as const } : {}),
        ...(local === undefined ? {} : { local: [{ on: dayAfter(from, local).slice(5), name: NAME }] }),
      },
      ...(closure && {
        closures: [
          {
            from: dayAfter(from, closure.at),
            to: dayAfter(from, closure.at + closure.days),
            hours: closure.hours && [closure.hours],
            name: NAME,
          },
        ],
      }),
      ...(suspension && {
        suspensions: [
          { from: dayAfter(from, suspension.at), to: dayAfter(from, suspension.at + suspension.days), reason: 'trial' },
        ],
      }),
      ...(extra && { extraOpenings: [{ on: dayAfter(from, extra.at), hours: [extra.hours] }] }),
    };
    return { definition, start: DateTime.fromISO(from, { zone: rest.zone }).toJSDate() };
  })
  .filter(({ definition }) => calendarSchema.safeParse(definition).success);
