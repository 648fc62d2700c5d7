import { z } from 'zod';
import { calendarSchema } from './calendar.schema.js';

const office = {
  zone: 'Europe/Rome',
  week: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], hours: ['08:00-13:00', '14:00-17:00'] }],
  holidays: {
    national: 'it',
    local: [{ on: '06-29', name: { it: 'Santi Pietro e Paolo', en: 'Saints Peter and Paul' } }],
  },
  closures: [{ from: '2026-12-24', hours: ['13:00-24:00'], name: { it: 'Vigilia', en: 'Christmas Eve' } }],
  outsideHours: { nonWorkingDay: { at: '09:00' } },
};
const rules = {
  maxDaysPerYear: 8,
  noticeDays: 5,
  reasons: {
    'summer-leave': { name: { it: 'Ferie estive', en: 'Summer leave' }, within: [{ from: '07-15', to: '09-15' }] },
    christmas: { name: { it: 'Natale', en: 'Christmas' }, within: [{ from: '12-20', to: '01-07' }] },
  },
};

/** `path: message` of each complaint. */
function complaints(definition: unknown): string[] {
  const parsed = calendarSchema.safeParse(definition);
  return parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
}

describe('the calendar schema', () => {
  it('accepts what it has accepted before, unchanged, so that it can be stored and exported', () => {
    const parsed = calendarSchema.parse(office);
    expect(parsed).toEqual(office);
    expect(calendarSchema.parse(parsed)).toEqual(parsed);
  });

  it('accepts 24x7 and shifts over midnight', () => {
    expect(complaints({ zone: 'Europe/Rome', week: '24x7' })).toEqual([]);
    expect(
      complaints({
        zone: 'Europe/Rome',
        week: [
          { days: ['sun'], hours: ['22:00-06:00'] },
          { days: ['mon'], hours: ['06:00-14:00'] },
        ],
      }),
    ).toEqual([]);
  });

  it.each([
    [{ ...office, closings: [] }, /closings/],
    [{ ...office, zone: 'Europe/Roma' }, /^zone: must be an IANA time zone/],
    [{ ...office, week: [{ days: ['lun'], hours: ['08:00-13:00'] }] }, /week/],
    [{ ...office, week: [{ days: ['mon'], hours: ['8-13'] }] }, /week/],
    [{ ...office, week: [] }, /^week: the calendar never opens/],
    [
      { ...office, week: [{ days: ['mon'], hours: ['08:00-13:00', '12:00-15:00'] }] },
      /^week: two openings of the week overlap/,
    ],
    [
      {
        ...office,
        week: [
          { days: ['sun'], hours: ['22:00-06:00'] },
          { days: ['mon'], hours: ['05:00-14:00'] },
        ],
      },
      /^week: two openings of the week overlap/,
    ],
    [
      { ...office, holidays: { local: [{ on: '02-30', name: { it: 'x', en: 'x' } }] } },
      /^holidays.local.0.on: must be a day/,
    ],
    [
      { ...office, holidays: { local: [{ on: 'easter+400', name: { it: 'x', en: 'x' } }] } },
      /^holidays.local.0.on: must be a day/,
    ],
    [
      { ...office, closures: [{ from: '2026-08-20', to: '2026-08-10', name: { it: 'x', en: 'x' } }] },
      /^closures.0.to: ends/,
    ],
    [
      { ...office, closures: [{ from: '2026-08-20', hours: ['22:00-06:00'], name: { it: 'x', en: 'x' } }] },
      /^closures.0.hours.0: .* runs over midnight/,
    ],
    [
      {
        ...office,
        closures: [{ from: '2026-08-10', name: { it: 'x', en: 'x' } }],
        extraOpenings: [{ on: '2026-08-10', hours: ['09:00-10:00'] }],
      },
      /^extraOpenings.0.on: .* closed day/,
    ],
  ])('refuses an impossible calendar with the place and the reason (%#)', (definition, message) => {
    expect(complaints(definition)).toEqual([expect.stringMatching(message)]);
  });

  it('can be written as JSON Schema for forms', () => {
    expect(z.toJSONSchema(calendarSchema, { io: 'input' })).toMatchObject({
      type: 'object',
      additionalProperties: false,
    });
  });
});

describe('suspensions (C7)', () => {
  const suspended = (...suspensions: object[]): string[] =>
    complaints({ ...office, suspensionRules: rules, suspensions });

  it('admits eight days of service in a year, not counting holidays and days without service', () => {
    // 10–20 August 2026 has nine weekdays; 15 August is a Saturday. 10–19 August has eight.
    expect(
      suspended({ from: '2026-08-10', to: '2026-08-19', reason: 'summer-leave', announcedOn: '2026-08-05' }),
    ).toEqual([]);
    expect(
      suspended({ from: '2026-08-10', to: '2026-08-20', reason: 'summer-leave', announcedOn: '2026-08-05' }),
    ).toEqual(['suspensions.0.to: 2026-08-20 exceeds the 8 days of suspension admitted in 2026']);
  });

  it('adds up the suspensions of a year and counts a day suspended twice once', () => {
    const summer = { from: '2026-08-10', to: '2026-08-14', reason: 'summer-leave', announcedOn: '2026-08-01' };
    expect(
      suspended(summer, summer, {
        from: '2026-12-28',
        to: '2026-12-30',
        reason: 'christmas',
        announcedOn: '2026-12-01',
      }),
    ).toEqual([]);
    expect(
      suspended(summer, { from: '2026-12-28', to: '2026-12-31', reason: 'christmas', announcedOn: '2026-12-01' }),
    ).toEqual(['suspensions.1.to: 2026-12-31 exceeds the 8 days of suspension admitted in 2026']);
  });

  it('counts each year by itself when a suspension runs over New Year', () => {
    expect(suspended({ from: '2026-12-21', to: '2027-01-07', reason: 'christmas', announcedOn: '2026-12-01' })).toEqual(
      [],
    );
  });

  it('wants five days of notice', () => {
    expect(suspended({ from: '2026-08-10', reason: 'summer-leave', announcedOn: '2026-08-05' })).toEqual([]);
    const late =
      "suspensions.0.announcedOn: users are owed at least 5 days' notice: it must be announced by 2026-08-05";
    expect(suspended({ from: '2026-08-10', reason: 'summer-leave', announcedOn: '2026-08-06' })).toEqual([late]);
    expect(suspended({ from: '2026-08-10', reason: 'summer-leave' })).toEqual([late]);
  });

  it('wants one of the listed reasons, in its part of the year', () => {
    expect(suspended({ from: '2026-08-10', reason: 'strike', announcedOn: '2026-08-01' })).toEqual([
      'suspensions.0.reason: reason “strike” is not admitted; admitted reasons: summer-leave, christmas',
    ]);
    expect(
      suspended({ from: '2026-09-15', to: '2026-09-16', reason: 'summer-leave', announcedOn: '2026-08-01' }),
    ).toEqual(['suspensions.0.from: 2026-09-16 lies outside the period in which the reason “Summer leave” holds']);
  });

  it('is not talked into endless counting', () => {
    expect(suspended({ from: '1000-01-01', to: '9999-12-31', reason: 'christmas', announcedOn: '1000-01-01' })).toEqual(
      ['suspensions.0.to: a suspension cannot exceed 366 days'],
    );
  });
});
