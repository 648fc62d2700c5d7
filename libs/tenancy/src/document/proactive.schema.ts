import { z } from 'zod';

const daysSchema = z.string().regex(/^[1-9]\d{0,2}d$/, 'must be a number of days, e.g. 28d');

/** A4: when many similar requests are a sign of something, and how what is done about it is followed. */
export const proactiveSchema = z.strictObject({
  signals: z
    .strictObject({
      window: z
        .string()
        .regex(/^[1-9]\d{0,2}h$/, 'must be a number of hours, e.g. 24h')
        .default('24h')
        .describe('Requests of the same triplet are counted over these hours'),
      atLeast: z.int().min(2).max(100_000).default(5).describe('Fewer than these are never a sign'),
      times: z
        .number()
        .min(1)
        .max(1_000)
        .default(3)
        .describe('How many times the usual number of a window they must be'),
      usualOver: daysSchema.default('28d').describe('Days before the window from which the usual number is taken'),
    })
    .prefault({}),
  actions: z
    .strictObject({
      remindAt: z
        .string()
        .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day, e.g. 09:00')
        .default('09:00')
        .describe('Time of the day it is due, and of those after, at which whoever answers for an action is reminded'),
      overdueEvery: daysSchema.default('7d').describe('How often one that is overdue is told of again'),
    })
    .prefault({})
    .describe('E5: how corrective and preventive actions are followed to their end'),
});
