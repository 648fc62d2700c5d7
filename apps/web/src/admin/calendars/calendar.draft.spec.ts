import { hoursOf, withClosures, withHours, withLocal, withNational, type CalendarDraft } from './calendar.draft.js';

const office: CalendarDraft = {
  week: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], hours: ['08:00-13:00', '14:00-17:00'] }],
};

describe('a calendar that is changed', () => {
  it('shows each weekday its openings, and takes others on one of them', () => {
    expect([hoursOf(office.week, 'mon'), hoursOf(office.week, 'sun')]).toEqual(['08:00-13:00, 14:00-17:00', '']);
    expect(withHours(office.week, 'fri', '08:00-12:00')).toEqual([
      { days: ['mon', 'tue', 'wed', 'thu'], hours: ['08:00-13:00', '14:00-17:00'] },
      { days: ['fri'], hours: ['08:00-12:00'] },
    ]);
    expect(withHours(office.week, 'fri', ' ')).toEqual([
      { days: ['mon', 'tue', 'wed', 'thu'], hours: ['08:00-13:00', '14:00-17:00'] },
    ]);
  });

  it('keeps what it was given as it was typed, for the server to judge', () => {
    expect(withHours('24x7', 'sun', '8-13')).toContainEqual({ days: ['sun'], hours: ['8-13'] });
  });

  it('leaves out lists that hold nothing', () => {
    const holiday = { on: '06-29', name: { it: 'x', en: 'x' } };
    expect(withLocal(withLocal(office, [holiday]), [])).toEqual({ ...office, holidays: {} });
    expect(withClosures(withClosures(office, [{ from: '2026-01-02', name: holiday.name }]), [])).toEqual(office);
    expect(withNational(withNational(office, true), false)).toEqual({ ...office, holidays: {} });
  });
});
