import { z } from 'zod';
import { idSchema, nameSchema, textSchema } from './common.schema.js';

const wordsSchema = z.array(z.string().trim().min(2).max(60)).max(50);

/** What guides to a choice, at each step (B7). */
const guide = {
  name: nameSchema,
  help: textSchema.optional().describe('Shown to whoever chooses it, so that the right one is chosen (B7)'),
  keywords: z
    .strictObject({ it: wordsSchema.default([]), en: wordsSchema.default([]) })
    .exactOptional()
    .describe('Words people use for it that are neither in its name nor in its help: suggestions go by them too'),
  userTypes: z
    .array(idSchema)
    .min(1)
    .max(50)
    .exactOptional()
    .describe('Offered to these types of user only; left out: to all'),
  retired: z
    .literal(true)
    .exactOptional()
    .describe('No longer offered, nor anything in it; requests that carry it keep it, and rules may still name it'),
};

const subtopicSchema = z.strictObject({
  subtopic: idSchema,
  ...guide,
  kind: idSchema.optional().describe('Kind of a request classified here, when it is always the same'),
});

const topicSchema = z.strictObject({
  topic: idSchema,
  ...guide,
  subtopics: z.array(subtopicSchema).min(1).max(200),
});

/** The triplets: area › topic › subtopic. Topic ids are unique within their area, subtopic ids within their topic. */
export const classificationSchema = z
  .array(z.strictObject({ area: idSchema, ...guide, topics: z.array(topicSchema).min(1).max(200) }))
  .min(1)
  .max(200)
  .refine((areas) => areas.some(({ retired }) => retired !== true), { error: 'at least one area must be offered' });
