import { instantIn } from './zone.moment.js';

describe('a moment written in the tenant’s zone', () => {
  it.each([
    ['in winter', 'Europe/Rome', '2026-11-23T09:30', '2026-11-23T08:30:00.000Z'],
    ['in summer', 'Europe/Rome', '2026-07-01T09:30', '2026-07-01T07:30:00.000Z'],
    ['on the morning after the change', 'Europe/Rome', '2026-03-29T09:00', '2026-03-29T07:00:00.000Z'],
    ['in the hour that is skipped', 'Europe/Rome', '2026-03-29T02:30', '2026-03-29T01:30:00.000Z'],
    ['in the hour that comes twice', 'Europe/Rome', '2026-10-25T02:30', '2026-10-25T00:30:00.000Z'],
    ['the other side of the world', 'America/New_York', '2026-11-01T12:00', '2026-11-01T17:00:00.000Z'],
  ])('%s', (_, zone, local, instant) => {
    expect(instantIn(zone, local)).toBe(instant);
  });

  it('is left to the server when it is none', () => {
    expect(instantIn('Europe/Rome', 'domani')).toBe('domani');
  });
});
