import { z } from 'zod';
import { idSchema, nameSchema } from './common.schema.js';

/** A triplet, or the part of the tree below it: an area, a topic of it, a subtopic of that. */
export const topicReferenceSchema = z
  .strictObject({ area: idSchema, topic: idSchema.exactOptional(), subtopic: idSchema.exactOptional() })
  .refine(({ topic, subtopic }) => subtopic === undefined || topic !== undefined, {
    message: 'a subtopic needs its topic',
    path: ['topic'],
  });

/** What every way in may be limited by, whichever plugin carries it. */
export const wayInSchema = {
  precedence: z
    .int()
    .min(1)
    .max(9)
    .default(5)
    .describe('Among equals, what came by the channel with the lower number is worked first (B16, E8)'),
  topics: z
    .array(topicReferenceSchema)
    .min(1)
    .max(200)
    .exactOptional()
    .describe('The channel serves these topics only (D5). Left out: all of them'),
  closedTo: z
    .array(
      z.strictObject({
        userTypes: z.array(idSchema).min(1).max(50).describe('Of `userTypes`: the front it is closed for'),
        reason: nameSchema.describe('Told to whoever tries'),
      }),
    )
    .max(20)
    .default([])
    .describe('Fronts that must come by another way (E8)'),
};

/** The desk itself: calls and visits that a person takes in. Every tenant has it, without a plugin. */
export const deskSchema = z.strictObject({
  name: nameSchema.default({ it: 'Telefono', en: 'Telephone' }),
  ...wayInSchema,
});
