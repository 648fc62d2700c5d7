import { add, between, Calendar, effectiveStart, isOpen, nextOpen } from '@sportello/business-time';
import { DomainError } from '@sportello/kernel';
import fc from 'fast-check';
import { scene } from './arbitraries.fixture.js';
import { ALWAYS, NIGHT_SHIFT, PORTAL_DESK } from './calendars.fixture.js';

const FROM = Date.UTC(2020, 0, 1);
const TO = Date.UTC(2041, 0, 1);
const standing = [PORTAL_DESK, ALWAYS, NIGHT_SHIFT].map((definition) => new Calendar(definition));
const calendar = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...standing) },
  { weight: 1, arbitrary: scene.map(({ definition }) => new Calendar(definition)) },
);
/** To the millisecond, anywhere in 2020–2040 and often within a day of a change of the clock. */
const instant = fc
  .oneof(
    fc.integer({ min: FROM, max: TO }),
    fc
      .tuple(
        fc.constantFrom(Date.UTC(2026, 2, 29, 1), Date.UTC(2026, 9, 25, 1), Date.UTC(2031, 2, 30, 1)),
        fc.integer({ min: -86_400_000, max: 86_400_000 }),
      )
      .map(([change, distance]) => change + distance),
  )
  .map((ms) => new Date(ms));
const seconds = fc.oneof(fc.nat(40 * 3600), fc.nat(3000 * 3600), fc.constantFrom(0, 1));
/** Calendars with a very short week may not hold a long term within the horizon; that is a result too. */
function sum(some: Calendar, start: Date, term: number): Date | undefined {
  try {
    return add(some, start, term);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'CALENDAR.BEYOND_HORIZON') return undefined;
    throw error;
  }
}

describe('working-time arithmetic, 2020–2040', () => {
  it('finds between a start and its deadline exactly the term', () => {
    fc.assert(
      fc.property(calendar, instant, seconds, (some, start, term) => {
        const due = sum(some, start, term);
        fc.pre(due !== undefined);
        expect(between(some, start, due)).toBe(term);
      }),
      { numRuns: 120 },
    );
  });

  it('gives the earliest such instant: a moment before, the term has not passed', () => {
    fc.assert(
      fc.property(calendar, instant, fc.integer({ min: 1, max: 200 * 3600 }), (some, start, term) => {
        const due = sum(some, start, term);
        fc.pre(due !== undefined);
        expect(between(some, start, new Date(due.getTime() - 1))).toBeLessThan(term);
      }),
      { numRuns: 120 },
    );
  });

  it('comes back to an instant of service by adding the time counted up to it', () => {
    fc.assert(
      fc.property(calendar, instant, instant, (some, a, b) => {
        const end = nextOpen(some, b);
        fc.pre(end !== null && end > a && isOpen(some, new Date(end.getTime() - 1)));
        expect(add(some, a, between(some, a, end))).toEqual(end);
      }),
      { numRuns: 120 },
    );
  });

  it('never gives an earlier deadline to a later start or to a longer term', () => {
    fc.assert(
      fc.property(
        calendar,
        instant,
        fc.nat(10 * 86_400_000),
        seconds,
        fc.nat(7200),
        (some, start, delay, term, more) => {
          const later = sum(some, new Date(start.getTime() + delay), term + more);
          fc.pre(later !== undefined);
          expect(add(some, start, term).getTime()).toBeLessThanOrEqual(later.getTime());
        },
      ),
      { numRuns: 120 },
    );
  });

  it('adds up: two terms one after the other are their sum', () => {
    fc.assert(
      fc.property(calendar, instant, seconds, seconds, (some, start, first, second) => {
        const whole = sum(some, start, first + second);
        fc.pre(whole !== undefined);
        expect(add(some, add(some, start, first), second)).toEqual(whole);
      }),
      { numRuns: 120 },
    );
  });

  it('adds up: two consecutive stretches count as the whole, and turned round as its opposite', () => {
    fc.assert(
      fc.property(calendar, instant, instant, instant, (some, a, b, c) => {
        expect(between(some, a, b) + between(some, b, c)).toBeCloseTo(between(some, a, c), 2);
        expect(between(some, b, a) + between(some, a, b)).toBe(0);
      }),
      { numRuns: 120 },
    );
  });

  it('never counts a report before it is made', () => {
    fc.assert(
      fc.property(calendar, instant, (some, made) => {
        fc.pre(sum(some, made, 3600) !== undefined);
        const start = effectiveStart(some, made);
        expect(start.getTime()).toBeGreaterThanOrEqual(made.getTime());
        expect(between(some, start, add(some, start, 60))).toBe(60);
      }),
      { numRuns: 120 },
    );
  });
});
