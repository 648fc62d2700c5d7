import { add, Calendar, effectiveStart } from '@sportello/business-time';
import { ALWAYS, inRome, NIGHT_SHIFT, PORTAL_DESK, rome } from './calendars.fixture.js';

const HALF_HOUR = 30 * 60;
const desk = new Calendar(PORTAL_DESK);
const dueAfterHalfAnHour = (made: string): string => inRome(add(desk, effectiveStart(desk, rome(made)), HALF_HOUR));

describe('a report made outside service hours (C6)', () => {
  it.each([
    ['Saturday 10:00 is due on Monday at 09:30', '2026-11-21 10:00', 'Mon 2026-11-23 09:30:00'],
    ['Monday 13:10 is due at 14:30', '2026-11-23 13:10', 'Mon 2026-11-23 14:30:00'],
    ['Friday 16:50 is due on Monday at 08:20', '2026-11-20 16:50', 'Mon 2026-11-23 08:20:00'],
    ['Sunday 23:59 is due on Monday at 09:30', '2026-11-22 23:59', 'Mon 2026-11-23 09:30:00'],
    ['Monday 07:00 starts at the opening of 08:00', '2026-11-23 07:00', 'Mon 2026-11-23 08:30:00'],
    [
      'Friday 17:00 starts at the next opening, Monday 08:00, since Friday is a working day',
      '2026-11-20 17:00',
      'Mon 2026-11-23 08:30:00',
    ],
    ['Easter Monday counts as made on Tuesday at 09:00', '2026-04-06 10:00', 'Tue 2026-04-07 09:30:00'],
    ['Liberation Day, a Saturday, counts as made on Monday', '2026-04-25 08:30', 'Mon 2026-04-27 09:30:00'],
    ['Monday 4 October 2027 is a holiday since Law 151/2025', '2027-10-04 09:00', 'Tue 2027-10-05 09:30:00'],
    ['Friday 4 October 2024 was a working day', '2024-10-04 09:00', 'Fri 2024-10-04 09:30:00'],
    [
      'the day before a holiday after hours starts at the opening after it',
      '2026-06-01 18:00',
      'Wed 2026-06-03 08:30:00',
    ],
  ])('%s', (_requirement, made, due) => {
    expect(dueAfterHalfAnHour(made)).toBe(due);
  });

  it('counts as made at the configured hour after a suspension and a local holiday', () => {
    const suspended = new Calendar({
      ...PORTAL_DESK,
      holidays: { national: 'it', local: [{ on: '08-24', name: { it: 'San Bartolomeo', en: 'Saint Bartholomew' } }] },
      suspensions: [{ from: '2026-08-17', to: '2026-08-21', reason: 'summer-leave' }],
    });
    expect(inRome(effectiveStart(suspended, rome('2026-08-18 11:00')))).toBe('Tue 2026-08-25 09:00:00');
  });

  it('starts at the next opening when the calendar sets no hour', () => {
    const plain = new Calendar({ ...PORTAL_DESK, outsideHours: { nonWorkingDay: 'next-opening' } });
    expect(inRome(effectiveStart(plain, rome('2026-11-21 10:00')))).toBe('Mon 2026-11-23 08:00:00');
  });

  it('starts at once around the clock, holidays included (A3)', () => {
    const christmasNight = rome('2026-12-25 03:00');
    expect(effectiveStart(new Calendar(ALWAYS), christmasNight)).toEqual(christmasNight);
  });

  it('starts at once in the tail of a shift that began on the last working day', () => {
    const night = new Calendar({ ...NIGHT_SHIFT, outsideHours: { nonWorkingDay: { at: '09:00' } } });
    expect(inRome(effectiveStart(night, rome('2026-11-21 02:00')))).toBe('Sat 2026-11-21 02:00:00');
    expect(inRome(effectiveStart(night, rome('2026-11-21 07:00')))).toBe('Sun 2026-11-22 09:00:00');
  });
});
