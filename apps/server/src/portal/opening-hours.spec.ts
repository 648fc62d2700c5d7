import type { CurrentTenant } from '@sportello/tenancy';
import { openingHours } from './opening-hours.js';

const office = {
  zone: 'Europe/Rome',
  week: [
    { days: ['mon', 'tue', 'wed', 'thu'], hours: ['08:00-13:00', '14:00-17:00'] },
    { days: ['fri'], hours: ['08:00-13:00'] },
  ],
  holidays: { national: 'it' },
};

const desk = (calendar: object, team = 'desk'): CurrentTenant =>
  ({
    calendars: { service: calendar },
    teams: { desk: { calendar: 'service' } },
    routing: { fallback: { team } },
  }) as unknown as CurrentTenant;

describe('when the desk answers', () => {
  it.each([
    ['open on a working morning', '2026-03-03T08:30:00Z', true, undefined],
    ['closed at lunch, until the afternoon', '2026-03-03T12:30:00Z', false, '2026-03-03T13:00:00.000Z'],
    ['closed on Friday afternoon, until Monday', '2026-03-06T14:00:00Z', false, '2026-03-09T07:00:00.000Z'],
    [
      'closed on Easter Monday, until Tuesday in summer time',
      '2026-04-06T08:00:00Z',
      false,
      '2026-04-07T06:00:00.000Z',
    ],
  ])('is %s', (_when, at, open, nextOpening) => {
    const hours = openingHours(desk(office), new Date(at));
    expect(hours.open).toBe(open);
    expect(hours.nextOpening).toBe(nextOpening);
  });

  it('is told in words, in both languages', () => {
    expect(openingHours(desk(office), new Date('2026-03-03T08:30:00Z')).hours).toEqual({
      it: 'lun–gio: 08:00–13:00, 14:00–17:00; ven: 08:00–13:00',
      en: 'Mon–Thu: 08:00–13:00, 14:00–17:00; Fri: 08:00–13:00',
    });
  });

  it('names the first and the last of three days in a row, and each of fewer', () => {
    const week = [{ days: ['sun', 'mon', 'tue', 'fri', 'sat'], hours: ['09:00-12:00'] }];
    expect(openingHours(desk({ zone: 'Europe/Rome', week }), new Date('2026-03-03T08:30:00Z')).hours).toEqual({
      it: 'lun, mar, ven–dom: 09:00–12:00',
      en: 'Mon, Tue, Fri–Sun: 09:00–12:00',
    });
  });

  it('is always, round the clock', () => {
    const hours = openingHours(desk({ zone: 'Europe/Rome', week: '24x7' }), new Date('2026-12-25T02:00:00Z'));
    expect(hours).toEqual({
      open: true,
      hours: { it: 'Tutti i giorni, 24 ore su 24', en: 'Every day, round the clock' },
      suspensions: [],
    });
  });
});
