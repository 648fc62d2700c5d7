import { Calendar, calendarYear } from '@sportello/business-time';

const office = new Calendar({
  zone: 'Europe/Rome',
  week: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], hours: ['08:00-13:00', '14:00-17:00'] }],
  holidays: { national: 'it', local: [{ on: '06-29', name: { it: 'Pietro e Paolo', en: 'Peter and Paul' } }] },
  closures: [{ from: '2026-12-24', hours: ['13:00-24:00'], name: { it: 'Vigilia', en: 'Christmas Eve' } }],
  suspensions: [{ from: '2026-08-13', to: '2026-08-17', reason: 'summer' }],
  extraOpenings: [{ on: '2026-03-29', hours: ['09:00-12:00'] }],
});
const { days, suspendedDays } = calendarYear(office, 2026);
const on = (date: string) => days.find((day) => day.date === date);

describe('a year of a calendar', () => {
  it('has each of its dates once, in order', () => {
    expect([days.length, days[0]?.date, days.at(-1)?.date]).toEqual([365, '2026-01-01', '2026-12-31']);
    expect(calendarYear(office, 2028).days).toHaveLength(366);
  });

  it('says which are working days, and when they are open', () => {
    expect(on('2026-03-02')).toEqual({
      ...{ date: '2026-03-02', service: true },
      kind: 'service',
      hours: ['08:00-13:00', '14:00-17:00'],
    });
    expect(on('2026-03-07')).toEqual({ date: '2026-03-07', service: false, kind: 'rest-day', hours: [] });
  });

  it('says why the others are out of the ordinary', () => {
    expect(on('2026-06-29')).toMatchObject({
      service: false,
      kind: 'holiday',
      name: { it: 'Pietro e Paolo' },
      hours: [],
    });
    expect(on('2026-04-06')).toMatchObject({ kind: 'holiday' });
    expect(on('2026-12-24')).toMatchObject({ service: true, kind: 'closure', hours: ['08:00-13:00'] });
    // The day on which clocks go forward.
    expect(on('2026-03-29')).toMatchObject({ service: true, kind: 'extra-opening', hours: ['09:00-12:00'] });
  });

  it('C7: counts the days of service a suspension takes: neither the weekend nor Ferragosto', () => {
    expect(on('2026-08-13')).toMatchObject({ service: false, kind: 'suspension', hours: [] });
    expect(suspendedDays).toBe(3);
  });
});
