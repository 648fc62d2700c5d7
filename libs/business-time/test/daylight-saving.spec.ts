import { add, addDuration, between, Calendar, isOpen, nextOpen } from '@sportello/business-time';
import { ALWAYS, inRome, inZone, NIGHT_SHIFT, PORTAL_DESK, rome } from './calendars.fixture.js';

const HOUR = 3600;
const always = new Calendar(ALWAYS);
const night = new Calendar(NIGHT_SHIFT);
const openOn = (hours: string): Calendar =>
  new Calendar({ zone: 'Europe/Rome', week: [{ days: ['sun'], hours: [hours] }] });

describe('the day clocks go forward, 29 March 2026', () => {
  it('has 23 hours around the clock', () => {
    expect(between(always, rome('2026-03-29 00:00'), rome('2026-03-30 00:00'))).toBe(23 * HOUR);
  });

  it('has a night shift of seven hours', () => {
    expect(between(night, rome('2026-03-28 12:00'), rome('2026-03-29 12:00'))).toBe(0);
    const saturdayToo = new Calendar({ zone: 'Europe/Rome', week: [{ days: ['sat'], hours: ['22:00-06:00'] }] });
    expect(between(saturdayToo, rome('2026-03-28 12:00'), rome('2026-03-29 12:00'))).toBe(7 * HOUR);
  });

  it('opens at the change when the opening hour does not exist', () => {
    const sunday = openOn('02:30-05:00');
    expect(inRome(nextOpen(sunday, rome('2026-03-29 00:00')) ?? new Date(0))).toBe('Sun 2026-03-29 03:00:00');
    expect(between(sunday, rome('2026-03-29 00:00'), rome('2026-03-30 00:00'))).toBe(2 * HOUR);
  });

  it('carries an office term over the change without losing an hour', () => {
    const desk = new Calendar(PORTAL_DESK);
    expect(inRome(add(desk, rome('2026-03-27 16:30'), 2 * HOUR))).toBe('Mon 2026-03-30 09:30:00');
    expect(inRome(add(desk, rome('2026-03-27 17:00'), 2 * HOUR))).toBe('Mon 2026-03-30 10:00:00');
  });
});

describe('the day clocks go back, 25 October 2026', () => {
  it('has 25 hours around the clock', () => {
    expect(between(always, rome('2026-10-25 00:00'), rome('2026-10-26 00:00'))).toBe(25 * HOUR);
  });

  it('counts each of the two 02:30 as a different instant', () => {
    const first = new Date('2026-10-25T00:30:00Z');
    const second = new Date('2026-10-25T01:30:00Z');
    expect(between(always, first, second)).toBe(HOUR);
    expect(add(always, first, HOUR)).toEqual(second);
  });

  it('takes an hour that comes twice the first time it comes', () => {
    const sunday = openOn('02:00-02:30');
    expect(isOpen(sunday, new Date('2026-10-25T00:10:00Z'))).toBe(true);
    expect(isOpen(sunday, new Date('2026-10-25T01:10:00Z'))).toBe(false);
    expect(between(openOn('02:30-03:00'), rome('2026-10-25 00:00'), rome('2026-10-26 00:00'))).toBe(1.5 * HOUR);
  });

  it('adds the repeated hour to a night shift', () => {
    const saturday = new Calendar({ zone: 'Europe/Rome', week: [{ days: ['sat'], hours: ['22:00-06:00'] }] });
    expect(between(saturday, rome('2026-10-24 12:00'), rome('2026-10-25 12:00'))).toBe(9 * HOUR);
  });
});

describe('a change on a holiday', () => {
  it('leaves the holiday closed: Easter 2024 fell on 31 March', () => {
    const closed = new Calendar({ ...ALWAYS, holidays: { national: 'it' } });
    expect(between(closed, rome('2024-03-31 00:00'), rome('2024-04-02 00:00'))).toBe(0);
  });
});

describe('terms in days and months', () => {
  it('keeps the local time over a change, for calendar days (B15)', () => {
    expect(inRome(addDuration(always, rome('2026-10-23 10:00'), { unit: 'days', amount: 5 }))).toBe(
      'Wed 2026-10-28 10:00:00',
    );
    expect(inRome(addDuration(always, rome('2026-03-27 10:00'), { unit: 'days', amount: 5 }))).toBe(
      'Wed 2026-04-01 10:00:00',
    );
  });

  it('counts working days on an office calendar', () => {
    const desk = new Calendar(PORTAL_DESK);
    expect(inRome(addDuration(desk, rome('2026-04-03 10:00'), { unit: 'days', amount: 2 }))).toBe(
      'Wed 2026-04-08 10:00:00',
    );
  });

  it('ends a month on its last day when the month is short, and on a working day', () => {
    expect(inRome(addDuration(always, rome('2027-01-31 12:00'), { unit: 'months', amount: 1 }))).toBe(
      'Sun 2027-02-28 12:00:00',
    );
    expect(inRome(addDuration(always, rome('2028-01-31 12:00'), { unit: 'months', amount: 1 }))).toBe(
      'Tue 2028-02-29 12:00:00',
    );
    expect(inRome(addDuration(always, rome('2026-11-30 12:00'), { unit: 'months', amount: 3 }))).toBe(
      'Sun 2027-02-28 12:00:00',
    );
    expect(
      inRome(addDuration(new Calendar(PORTAL_DESK), rome('2027-01-31 12:00'), { unit: 'months', amount: 1 })),
    ).toBe('Mon 2027-03-01 12:00:00');
  });
});

describe('other zones', () => {
  it('handles a change of half an hour (Lord Howe)', () => {
    const island = new Calendar({ zone: 'Australia/Lord_Howe', week: '24x7' });
    expect(
      between(
        island,
        inZone('2026-04-05 00:00', 'Australia/Lord_Howe'),
        inZone('2026-04-06 00:00', 'Australia/Lord_Howe'),
      ),
    ).toBe(24.5 * HOUR);
  });

  it('handles a midnight that does not exist (São Paulo 2018) and a date that was skipped (Apia 2011)', () => {
    const saoPaulo = new Calendar({ zone: 'America/Sao_Paulo', week: [{ days: ['sun'], hours: ['00:00-06:00'] }] });
    expect(
      between(
        saoPaulo,
        inZone('2018-11-03 12:00', 'America/Sao_Paulo'),
        inZone('2018-11-04 12:00', 'America/Sao_Paulo'),
      ),
    ).toBe(5 * HOUR);
    const apia = new Calendar({ zone: 'Pacific/Apia', week: [{ days: ['fri'], hours: ['09:00-17:00'] }] });
    expect(between(apia, inZone('2011-12-29 00:00', 'Pacific/Apia'), inZone('2012-01-01 00:00', 'Pacific/Apia'))).toBe(
      0,
    );
  });
});
