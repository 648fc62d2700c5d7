import { z } from 'zod';
import { personIdSchema } from './absence.schema.js';
import { idSchema } from './common.schema.js';

/** B2: specialists on call act only on an escalation somebody entitled has authorised. Who is on call, `rosters` say. */
export const onCallSchema = z.strictObject({
  mayAuthorise: z
    .array(personIdSchema)
    .max(200)
    .default([])
    .describe('Some of `people`: who may authorise an on-call escalation besides supervisors'),
  acknowledgeWithin: z
    .string()
    .regex(/^[1-9]\d{0,2}m$/, 'must be a number of minutes, e.g. 15m')
    .default('15m')
    .describe('Time on the wall clock in which whoever was paged has to acknowledge; then the next is paged'),
});

/** C4: reclami. */
export const complaintsSchema = z.strictObject({
  team: idSchema
    .exactOptional()
    .describe('One of `teams`: where complaints go, whatever the routing rules say. Supervisors are told in any case'),
});

/** C4: solleciti. */
export const remindersSchema = z.strictObject({
  urgentAfter: z
    .int()
    .min(0)
    .max(20)
    .default(2)
    .describe('Reminders after which the ticket is urgent by itself; 0: never'),
});
