import { momentIn } from './zone.moment.js';

describe('a time on the clock of the administration', () => {
  it.each([
    ['2026-03-04T09:00', '2026-03-04T08:00:00.000Z'],
    ['2026-07-04T09:00', '2026-07-04T07:00:00.000Z'],
    // The night the clocks go forward, before and after.
    ['2026-03-29T01:30', '2026-03-29T00:30:00.000Z'],
    ['2026-03-29T03:30', '2026-03-29T01:30:00.000Z'],
  ])('%s in Rome is %s', (local, moment) => {
    expect(momentIn(local, 'Europe/Rome')).toBe(moment);
  });

  it('leaves to the server what is no time', () => {
    expect(momentIn('domani', 'Europe/Rome')).toBe('domani');
  });
});
