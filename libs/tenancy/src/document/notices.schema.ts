import { z } from 'zod';
import { STAFF_RHYTHMS } from './absence.schema.js';
import { nameSchema, textSchema } from './common.schema.js';

const timeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day written as HH:MM, e.g. 08:00');

/** How the staff is told; urgent things are always told at once. */
const staffNoticesSchema = z.strictObject({
  ordinary: z
    .enum(STAFF_RHYTHMS)
    .default('at-once')
    .describe('How people are told what is not urgent: each thing as it happens, or a digest every hour or day'),
  dailyAt: timeSchema.default('08:00').describe('When daily digests are written, in the zone of the tenant'),
});

/** One notice in the words of the administration (A6: in both languages); placeholders as in notice.template. */
const templateSchema = z
  .strictObject({
    subject: nameSchema.describe('One line; must say {number}'),
    text: textSchema.describe('Plain text in place of the usual opening; must say {number} and {link}'),
  })
  .exactOptional();

/** Occasions on which requesters are told something. */
const requesterNoticesSchema = z.strictObject({
  registered: templateSchema,
  'taken-charge': templateSchema,
  'work-started': templateSchema,
  'information-requested': templateSchema,
  'reply-received': templateSchema,
  'third-party-asked': templateSchema,
  'third-party-answered': templateSchema,
  note: templateSchema,
  resolved: templateSchema,
  closed: templateSchema,
  reopened: templateSchema,
  assigned: templateSchema,
  escalated: templateSchema,
  'reminder-received': templateSchema,
});

export type NoticeOccasion = keyof z.output<typeof requesterNoticesSchema>;
export const NOTICE_OCCASIONS = Object.keys(requesterNoticesSchema.shape) as readonly NoticeOccasion[];

/** What people are told, and how. */
export const noticesSchema = z.strictObject({
  staff: staffNoticesSchema.prefault({}),
  requester: requesterNoticesSchema
    .default({})
    .describe('Own words for some of the notices to requesters; the others keep the usual ones'),
});
