import { between, Calendar, shareOfTime } from '@sportello/business-time';
import fc from 'fast-check';

const office = new Calendar({
  zone: 'Europe/Rome',
  week: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], hours: ['08:00-13:00', '14:00-17:00'] }],
});
const at = (text: string): Date => new Date(`${text}:00Z`);

describe('a share of the time between two instants', () => {
  it('is counted in hours of the service', () => {
    // Friday 16:00 to Monday 10:00 in Rome: one hour, the weekend, two hours.
    expect(shareOfTime(office, at('2026-03-06T15:00'), at('2026-03-09T09:00'), 50)).toEqual(at('2026-03-09T07:30'));
    expect(shareOfTime(office, at('2026-03-03T09:00'), at('2026-03-03T11:00'), 75)).toEqual(at('2026-03-03T10:30'));
  });

  it('is plain time where the service is closed all the while, and beyond a year', () => {
    expect(shareOfTime(office, at('2026-03-07T10:00'), at('2026-03-07T12:00'), 75)).toEqual(at('2026-03-07T11:30'));
    expect(shareOfTime(office, at('2026-03-03T09:00'), at('9999-03-03T09:00'), 50).getUTCFullYear()).toBe(6012);
  });

  it('lies between them, and rises with the share', () => {
    const instants = fc.date({ min: at('2026-01-01T00:00'), max: at('2028-12-31T00:00'), noInvalidDate: true });
    const percent = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(instants, instants, percent, percent, (one, other, less, more) => {
        const [from, to] = one <= other ? [one, other] : [other, one];
        const [first, second] = [Math.min(less, more), Math.max(less, more)].map((share) =>
          shareOfTime(office, from, to, share).getTime(),
        );
        expect(first).toBeGreaterThanOrEqual(from.getTime());
        expect(second).toBeGreaterThanOrEqual(first ?? 0);
        expect(second).toBeLessThanOrEqual(to.getTime());
        const served = between(office, from, to);
        const length = to.getTime() - from.getTime();
        if (served === 0 || length > 366 * 86_400_000) return;
        // To the millisecond.
        expect(
          Math.abs(between(office, from, new Date(first ?? 0)) * 100 - served * Math.min(less, more)),
        ).toBeLessThan(0.2);
      }),
    );
  });
});
