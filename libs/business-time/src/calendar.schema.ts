import { z } from 'zod';
import { isKnownZone } from './zone.js';
import { parseLocalDate } from './local-date.js';
import { isHolidayRule } from './holiday-rule.js';
import { parseWallRange, parseWallTime } from './wall-time.js';
import { checkCalendar } from './calendar.check.js';
import type { CalendarDefinition } from './calendar.definition.js';

const localizedSchema = z.strictObject({ it: z.string().min(1), en: z.string().min(1) });

const localDateSchema = z
  .string()
  .refine((text) => parseLocalDate(text) !== undefined, {
    abort: true,
    error: 'must be an existing date written as YYYY-MM-DD, e.g. 2026-08-17',
  })
  .meta({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });

const monthDaySchema = z
  .string()
  .refine((text) => parseLocalDate(`2024-${text}`) !== undefined, {
    abort: true,
    error: 'must be a month and a day written as MM-DD, e.g. 08-15',
  })
  .meta({ pattern: '^\\d{2}-\\d{2}$' });

const wallTimeSchema = z
  .string()
  .refine((text) => (parseWallTime(text) ?? 86_400) < 86_400, {
    abort: true,
    error: 'must be a time written as HH:MM between 00:00 and 23:59',
  })
  .meta({ pattern: '^\\d{2}:\\d{2}$' });

const wallRangeSchema = z
  .string()
  .refine((text) => parseWallRange(text) !== undefined, {
    abort: true,
    error:
      'must be an opening written as HH:MM-HH:MM, e.g. 08:00-13:00, 22:00-06:00 (ends the day after) or 00:00-24:00 (whole day)',
  })
  .meta({ pattern: '^\\d{2}:\\d{2}-\\d{2}:\\d{2}$' });

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const weekdaySchema = z.enum(WEEKDAYS, { error: `must be a weekday: ${WEEKDAYS.join(', ')}` });

const hoursSchema = z.array(wallRangeSchema).min(1, 'must name at least one opening');

const weekSchema = z
  .union(
    [
      z.literal('24x7'),
      z.array(
        z.strictObject({ days: z.array(weekdaySchema).min(1, 'must name at least one day'), hours: hoursSchema }),
      ),
    ],
    { error: 'must be `24x7` or a list of { days: [mon, …], hours: ["08:00-13:00", …] }' },
  )
  .describe("Ordinary openings of the week, in the calendar's own zone");

const holidaysSchema = z.strictObject({
  national: z
    .enum(['it'], { error: 'must be `it`, the only country whose holidays are known' })
    .optional()
    .describe('National holidays of this country, moving ones included'),
  local: z
    .array(
      z.strictObject({
        on: z.string().refine(isHolidayRule, {
          abort: true,
          error:
            'must be a day of every year (MM-DD), one date (YYYY-MM-DD) or a distance in days from Easter Sunday (easter+50, easter-2)',
        }),
        name: localizedSchema,
      }),
    )
    .optional()
    .describe('Patron saint and other local or contractual holidays'),
});

const closureSchema = z.strictObject({
  from: localDateSchema,
  to: localDateSchema.optional().describe('Last day, included; the same day when omitted'),
  hours: hoursSchema.optional().describe('Only these hours of each day; the whole day when omitted'),
  name: localizedSchema,
});

/** C7: a period in which the service is suspended; checked against the calendar's `suspensionRules`. */
export const suspensionSchema = z.strictObject({
  from: localDateSchema,
  to: localDateSchema.optional().describe('Last day, included; the same day when omitted'),
  reason: z.string().min(1).describe('One of the reasons listed in suspensionRules, when there are rules'),
  announcedOn: localDateSchema.optional().describe('Day on which users were told'),
});

/** C7: the limits a suspension must respect. */
export const suspensionRulesSchema = z.strictObject({
  maxDaysPerYear: z
    .int()
    .min(0)
    .describe('Days of service that may be suspended in one calendar year; days without service do not count'),
  noticeDays: z.int().min(0).describe('Days that must pass between the announcement and the first suspended day'),
  reasons: z
    .record(
      z.string().min(1),
      z.strictObject({
        name: localizedSchema,
        within: z
          .array(z.strictObject({ from: monthDaySchema, to: monthDaySchema }))
          .optional()
          .describe('Parts of the year in which the reason holds; may run over New Year; any day when omitted'),
      }),
    )
    .describe('The admissible reasons'),
});

const extraOpeningSchema = z.strictObject({
  on: localDateSchema,
  hours: hoursSchema,
  name: localizedSchema.optional(),
});

const outsideHoursSchema = z.strictObject({
  nonWorkingDay: z
    .union([z.literal('next-opening'), z.strictObject({ at: wallTimeSchema })], {
      error: 'must be `next-opening` or { at: "HH:MM" }',
    })
    .describe('C6: when a report made on a day without service counts as made'),
});

/**
 * A calendar as written in a tenant file. Nothing is transformed: what is parsed can be stored, exported and parsed again.
 * Structure and meaning are both checked (overlapping hours, calendars that never open, suspensions that break their rules).
 */
export const calendarSchema = z
  .strictObject({
    zone: z.string().refine(isKnownZone, { abort: true, error: 'must be an IANA time zone, e.g. Europe/Rome' }),
    week: weekSchema,
    holidays: holidaysSchema.optional(),
    closures: z.array(closureSchema).optional(),
    suspensions: z.array(suspensionSchema).optional(),
    suspensionRules: suspensionRulesSchema.optional(),
    extraOpenings: z
      .array(extraOpeningSchema)
      .optional()
      .describe('Openings on single days, holidays included; they add to the ordinary ones'),
    outsideHours: outsideHoursSchema.optional(),
  })
  .superRefine((definition, context) => {
    for (const problem of checkCalendar(definition)) {
      context.addIssue({
        code: 'custom',
        path: [...problem.path],
        message: problem.text.en,
        params: { code: problem.code, text: problem.text },
      });
    }
  }) satisfies z.ZodType<CalendarDefinition>;
