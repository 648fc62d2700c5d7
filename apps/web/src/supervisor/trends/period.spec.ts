import { dayBefore, isDay, periodIn } from './period.js';

const NOW = new Date('2026-03-03T09:00:00Z');
const ROME = 'Europe/Rome';
const asked = (address: string, now = NOW) => periodIn(new URLSearchParams(address), now, 30, ROME);

describe('the period of a report', () => {
  it('is the last days, until somebody asks for another', () => {
    expect(dayBefore(NOW, 3, ROME)).toBe('2026-02-28');
    expect(asked('')).toEqual({ from: '2026-02-01', to: '2026-03-03' });
    expect(asked('from=2026-01-01&to=2026-01-31')).toEqual({ from: '2026-01-01', to: '2026-01-31' });
  });

  it('ends on the day of the office, not on that of UTC', () => {
    expect(asked('', new Date('2026-03-03T23:30:00Z'))).toEqual({ from: '2026-02-02', to: '2026-03-04' });
    expect(dayBefore(new Date('2026-07-01T22:00:00Z'), 1, ROME)).toBe('2026-07-01');
  });

  it.each(['2026-02-30', '1', '', '2026-13-01', '2026-1-1'])('takes no day there is not: %s', (day) => {
    expect(isDay(day)).toBe(false);
    expect(asked(`from=${day}`).from).toBe('2026-02-01');
  });
});
