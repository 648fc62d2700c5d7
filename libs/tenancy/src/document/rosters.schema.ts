import { parseWallRange } from '@sportello/business-time';
import { z } from 'zod';
import { dateSchema, personIdSchema } from './absence.schema.js';
import { idSchema, nameSchema } from './common.schema.js';

const hoursSchema = z
  .string()
  .refine((text) => parseWallRange(text) !== undefined, {
    error:
      'must be an opening written as HH:MM-HH:MM, e.g. 08:00-13:00, 22:00-06:00 (ends the day after) or 00:00-24:00 (whole day)',
  })
  .meta({ pattern: '^\\d{2}:\\d{2}-\\d{2}:\\d{2}$' });

/** E1: what a team faces, e.g. customers and staff; shared experts serve more than one. */
export const frontsSchema = z.record(idSchema, z.strictObject({ name: nameSchema }));

/** A9: the fixed pattern of shifts and of on-call duty, in the zone of the tenant; what differs for a time is said by the API. */
export const rostersSchema = z
  .array(
    z
      .strictObject({
        person: personIdSchema.describe('One of `people`'),
        duty: z
          .enum(['shift', 'on-call'])
          .default('shift')
          .describe('At work, or reachable when called (reperibilità)'),
        teams: z
          .array(idSchema)
          .min(1, 'must name at least one team')
          .exactOptional()
          .describe('Teams it is for; those of the person when left out'),
        days: z
          .array(z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']))
          .min(1, 'must name at least one day')
          .describe('Days on which it begins'),
        hours: z.array(hoursSchema).min(1, 'must name at least one opening'),
        from: dateSchema.exactOptional().describe('First day on which it begins'),
        to: dateSchema.exactOptional().describe('Last day on which it begins'),
        calendar: idSchema
          .exactOptional()
          .describe('One of `calendars`: while it is closed nobody is on this duty, e.g. on holidays'),
      })
      .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
        message: 'must not end before it begins',
        path: ['to'],
      }),
  )
  .max(10_000);

const minutesSchema = z.string().regex(/^[1-9]\d{0,3}m$/, 'must be a number of minutes, e.g. 15m');

/** Who is reached at once, whatever the rosters say (B8, A3). */
export const alertsSchema = z.strictObject({
  urgent: z
    .strictObject({
      fronts: z
        .array(idSchema)
        .min(1)
        .exactOptional()
        .describe('Some of `fronts`: all their people are alerted. Without it: those of the teams of level L1'),
    })
    .prefault({}),
  security: z
    .strictObject({
      every: minutesSchema
        .default('15m')
        .describe('Time to acknowledge before the next are called: on duty, on call, supervisors'),
    })
    .prefault({}),
  arrival: z
    .boolean()
    .default(false)
    .describe('Whether those on duty in a team are told of what is routed to it; nobody else is (A9)'),
});

/** Skills and competence domains people are measured by (A10, B4). */
export const skillsSchema = z.record(
  idSchema,
  z.strictObject({
    name: nameSchema,
    target: z.int().min(1).max(4).default(2).describe('Level wanted of everybody whose team has the skill'),
  }),
);

/** Score sheet of quality reviews (A10). */
export const qualitySchema = z.strictObject({
  scale: z.int().min(2).max(10).default(5).describe('Best score; the worst is 0'),
  pass: z.int().min(1).max(100).default(70).describe('Result, out of 100, below which a review calls for action'),
  criteria: z
    .record(idSchema, z.strictObject({ name: nameSchema, weight: z.int().min(1).max(100) }))
    .default({})
    .describe('What is judged, and how much each counts'),
});
