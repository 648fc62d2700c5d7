import { z } from 'zod';
import { STAFF_RHYTHMS } from './absence.schema.js';

const timeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day written as HH:MM, e.g. 08:00');

/** How the staff is told; urgent things are always told at once. */
const staffNoticesSchema = z.strictObject({
  ordinary: z
    .enum(STAFF_RHYTHMS)
    .default('at-once')
    .describe('How people are told what is not urgent: each thing as it happens, or a digest every hour or day'),
  dailyAt: timeSchema.default('08:00').describe('When daily digests are written, in the zone of the tenant'),
});

/** What people are told, and how. */
export const noticesSchema = z.strictObject({
  staff: staffNoticesSchema.prefault({}),
});
