import { Zone } from '@sportello/business-time';
import fc from 'fast-check';
import { clashOf } from './pattern.clash.js';
import { slotAt, slotsBetween } from './pattern.slots.js';
import { WEEKDAYS, type RosterPattern } from './roster.pattern.js';

const ROME = new Zone('Europe/Rome');
const HOUR = 3_600_000;
const night: RosterPattern = { person: 'eva', duty: 'shift', days: [...WEEKDAYS], hours: ['22:00-06:00'] };

describe('shifts in the zone of the tenant', () => {
  it('one that crosses midnight belongs to the day on which it begins', () => {
    const sunday: RosterPattern = { ...night, days: ['sun'] };
    const early = slotAt(sunday, ROME, new Date('2026-03-02T03:00:00Z')); // Monday, 04:00
    expect(early).toMatchObject({ start: new Date('2026-03-01T21:00:00Z'), end: new Date('2026-03-02T05:00:00Z') });
    expect(slotAt(sunday, ROME, new Date('2026-03-01T03:00:00Z'))).toBeNull();
  });

  it.each([
    ['is seven hours long in the night to summer time', '2026-03-29T00:30:00Z', 7],
    ['is nine hours long in the night back', '2026-10-25T00:30:00Z', 9],
    ['is eight hours long in any other', '2026-06-10T00:30:00Z', 8],
  ])('a night shift %s', (_, at, hours) => {
    const slot = slotAt(night, ROME, new Date(at));
    expect((slot!.end.getTime() - slot!.start.getTime()) / HOUR).toBe(hours);
  });

  it('holds from its first to its last day, on which it still begins', () => {
    const march: RosterPattern = { ...night, from: '2026-03-01', to: '2026-03-03' };
    const slots = slotsBetween(march, ROME, new Date('2026-02-01T00:00:00Z'), new Date('2026-04-01T00:00:00Z'));
    expect(slots.map(({ start }) => start.toISOString())).toEqual([
      '2026-03-01T21:00:00.000Z',
      '2026-03-02T21:00:00.000Z',
      '2026-03-03T21:00:00.000Z',
    ]);
  });
});

const HOURS = ['00:00-24:00', '06:00-14:00', '14:00-22:00', '22:00-06:00', '02:30-03:30', '20:00-00:00', '23:00-05:00'];
const DAYS = fc.subarray([...WEEKDAYS], { minLength: 1 });
const PATTERN = fc.record({
  ...{ person: fc.constant('eva'), duty: fc.constant('shift' as const), days: DAYS },
  hours: fc.constantFrom(...HOURS).map((hours) => [hours]),
  from: fc.option(fc.constantFrom('2026-03-20', '2026-03-28', '2026-10-24'), { nil: undefined }),
  to: fc.option(fc.constantFrom('2026-03-29', '2026-10-25', '2026-10-31'), { nil: undefined }),
});
/** Weeks around both changes of the clock. */
const INSTANT = fc.oneof(
  fc.date({ min: new Date('2026-03-20T00:00:00Z'), max: new Date('2026-04-05T00:00:00Z'), noInvalidDate: true }),
  fc.date({ min: new Date('2026-10-16T00:00:00Z'), max: new Date('2026-11-02T00:00:00Z'), noInvalidDate: true }),
);

/** What the wall clock says, worked out apart. */
function slowlyOn({ days, hours, from, to }: RosterPattern, at: Date): boolean {
  const parts = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone: 'Europe/Rome', weekday: 'short', year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  }).formatToParts(at);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  const minute = Number(part('hour')) * 60 + Number(part('minute'));
  const today = `${part('year')}-${part('month')}-${part('day')}`;
  const yesterday = new Date(Date.parse(`${today}T12:00:00Z`) - 24 * HOUR).toISOString().slice(0, 10);
  const weekday = (date: string): string =>
    new Date(`${date}T12:00:00Z`).toLocaleDateString('en-GB', { weekday: 'short', timeZone: 'UTC' }).toLowerCase();
  const begins = (date: string): boolean =>
    (days as readonly string[]).includes(weekday(date)) && (from ?? '') <= date && date <= (to ?? '9999');
  return hours.some((range) => {
    const [a = 0, b = 0] = range.split('-').map((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)));
    const end = b === 0 ? 1440 : b;
    if (end > a) return begins(today) && a <= minute && minute < end;
    return (begins(today) && minute >= a) || (begins(yesterday) && minute < end);
  });
}

/** The hour that is read twice in autumn belongs to whoever is there the first time: said apart, in business-time. */
const readTwice = (at: Date): boolean =>
  at >= new Date('2026-10-25T00:00:00Z') && at < new Date('2026-10-25T02:00:00Z');

describe('whoever is on shift by the wall clock', () => {
  it('is on shift here, and nobody else', () => {
    fc.assert(
      fc.property(PATTERN, INSTANT, (pattern, at) => {
        fc.pre(!readTwice(at));
        expect(slotAt(pattern, ROME, at) !== null).toBe(slowlyOn(pattern, at));
      }),
      { numRuns: 500 },
    );
  });

  it('slots of one pattern follow one another without meeting', () => {
    fc.assert(
      fc.property(PATTERN, INSTANT, (pattern, at) => {
        const slots = slotsBetween(pattern, ROME, at, new Date(at.getTime() + 15 * 24 * HOUR));
        slots.slice(1).forEach((slot, index) => expect(slot.start >= slots[index]!.end).toBe(true));
      }),
      { numRuns: 200 },
    );
  });
});

describe('two duties of one person', () => {
  it('clash when and only when two of their stretches meet', () => {
    const [from, to] = [new Date('2026-03-01T00:00:00Z'), new Date('2026-12-01T00:00:00Z')];
    // Away from the changes of the clock, where an hour that does not exist can be nobody's.
    const plain = (pattern: RosterPattern): boolean => !pattern.hours.includes('02:30-03:30');
    fc.assert(
      fc.property(PATTERN.filter(plain), PATTERN.filter(plain), (one, other) => {
        const [first, second] = [slotsBetween(one, ROME, from, to), slotsBetween(other, ROME, from, to)];
        const meet = first.some((a) => second.some((b) => a.start < b.end && b.start < a.end));
        expect(clashOf(one, other) !== null).toBe(meet);
      }),
      { numRuns: 150 },
    );
  });

  it('says the day, also when one ends after midnight into the other', () => {
    const early: RosterPattern = { ...night, days: ['mon'], hours: ['05:00-09:00'], from: '2026-03-02' };
    expect(clashOf({ ...night, days: ['sun'], to: '2026-03-01' }, early)).toBe('2026-03-01');
    expect(clashOf({ ...night, days: ['sun'], to: '2026-02-28' }, early)).toBeNull();
    expect(clashOf({ ...night, person: 'ugo' }, early)).toBeNull();
  });
});
