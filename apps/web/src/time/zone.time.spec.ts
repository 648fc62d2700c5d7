import { dayAfter, instantAt, instantIn, mondayOf, wallMoment } from './zone.time.js';

const ROME = 'Europe/Rome';
const at = (day: string, time: string) => instantAt({ day, time }, ROME)?.toISOString();

describe('moments on the wall clock of the desk', () => {
  it('are the same both ways, winter and summer, wherever the reader is', () => {
    for (const instant of ['2026-01-15T08:30:00.000Z', '2026-07-15T22:15:00.000Z'])
      expect(instantAt(wallMoment(new Date(instant), ROME), ROME)?.toISOString()).toBe(instant);
    expect(wallMoment(new Date('2026-07-15T22:15:00Z'), ROME)).toEqual({ day: '2026-07-16', time: '00:15' });
  });

  it('in the night the hands jump: what there is not is the hour after, what there is twice the first', () => {
    expect(at('2026-03-29', '02:30')).toBe('2026-03-29T01:30:00.000Z');
    expect(at('2026-10-25', '02:30')).toBe('2026-10-25T00:30:00.000Z');
    expect(at('2026-03-29', '03:30')).toBe('2026-03-29T01:30:00.000Z');
  });

  it('are none when they are half typed', () => {
    expect(at('2026-03-', '08:00')).toBeUndefined();
    expect(at('2026-03-02', '')).toBeUndefined();
  });
});

it('weeks begin on Monday, also across years', () => {
  expect(['2026-03-02', '2026-03-08', '2026-01-01'].map(mondayOf)).toEqual(['2026-03-02', '2026-03-02', '2025-12-29']);
  expect(dayAfter('2026-02-27', 3)).toBe('2026-03-02');
});

describe('a moment written in the tenant’s zone', () => {
  it.each([
    ['in winter', 'Europe/Rome', '2026-11-23T09:30', '2026-11-23T08:30:00.000Z'],
    ['in summer', 'Europe/Rome', '2026-07-01T09:30', '2026-07-01T07:30:00.000Z'],
    ['on the morning after the change', 'Europe/Rome', '2026-03-29T09:00', '2026-03-29T07:00:00.000Z'],
    ['before the hour that is skipped', 'Europe/Rome', '2026-03-29T01:30', '2026-03-29T00:30:00.000Z'],
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
