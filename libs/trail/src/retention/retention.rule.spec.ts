import { cutoff } from './retention.rule.js';

describe('cutoff', () => {
  it.each([
    ['2026-03-31T10:00:00.000Z', '30d', '2026-03-01T10:00:00.000Z'],
    ['2026-03-31T10:00:00.000Z', '1mo', '2026-02-28T10:00:00.000Z'],
    ['2028-02-29T10:00:00.000Z', '1y', '2027-02-28T10:00:00.000Z'],
    ['2026-01-15T00:00:00.000Z', '18mo', '2024-07-15T00:00:00.000Z'],
    ['2026-01-15T00:00:00.000Z', '10y', '2016-01-15T00:00:00.000Z'],
  ])('from %s, %s back is %s', (now, after, then) => {
    expect(cutoff(new Date(now), after).toISOString()).toBe(then);
  });
});
