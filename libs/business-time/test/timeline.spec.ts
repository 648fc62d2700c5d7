import { Calendar, describeReason, timeline } from '@sportello/business-time';
import { inRome, PORTAL_DESK, rome } from './calendars.fixture.js';

describe('the explanation of counted time', () => {
  it('says what counted, and which night, holiday, suspension or closure cut the rest', () => {
    const calendar = new Calendar({
      ...PORTAL_DESK,
      closures: [{ from: '2026-12-24', hours: ['13:00-24:00'], name: { it: 'Vigilia', en: 'Christmas Eve' } }],
      suspensions: [{ from: '2026-12-28', reason: 'christmas' }],
      suspensionRules: {
        maxDaysPerYear: 8,
        noticeDays: 5,
        reasons: { christmas: { name: { it: 'Festività natalizie', en: 'Christmas break' } } },
      },
    });
    const lines = timeline(calendar, rome('2026-12-24 12:00'), rome('2026-12-29 09:00')).map(
      ({ from, seconds, reason }) => `${inRome(from)} ${seconds} ${describeReason(reason).it}`,
    );
    expect(lines).toEqual([
      'Thu 2026-12-24 12:00:00 3600 orario di servizio 08:00-13:00',
      'Thu 2026-12-24 13:00:00 0 chiusura (Vigilia)',
      'Fri 2026-12-25 00:00:00 0 festività (Natale)',
      'Sat 2026-12-26 00:00:00 0 festività (Santo Stefano)',
      'Sun 2026-12-27 00:00:00 0 giorno senza servizio',
      'Mon 2026-12-28 00:00:00 0 servizio sospeso (Festività natalizie)',
      'Tue 2026-12-29 00:00:00 0 fuori orario',
      'Tue 2026-12-29 08:00:00 3600 orario di servizio 08:00-13:00',
    ]);
  });

  it('joins what goes on: a night over midnight, a week-end, a year of days around the clock', () => {
    const desk = timeline(new Calendar(PORTAL_DESK), rome('2026-11-19 17:00'), rome('2026-11-23 08:00'));
    expect(desk.map(({ reason }) => describeReason(reason).en)).toEqual([
      'outside service hours',
      'service hours 08:00-13:00',
      'outside service hours',
      'service hours 14:00-17:00',
      'outside service hours',
      'day without service',
      'outside service hours',
    ]);
    const always = timeline(
      new Calendar({ zone: 'Europe/Rome', week: '24x7' }),
      rome('2026-06-01 00:00'),
      rome('2028-06-01 00:00'),
    );
    expect(always).toHaveLength(1);
  });
});
