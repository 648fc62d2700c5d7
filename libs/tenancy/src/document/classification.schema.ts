import { z } from 'zod';
import { idSchema, nameSchema, textSchema } from './common.schema.js';

const subtopicSchema = z.strictObject({
  subtopic: idSchema,
  name: nameSchema,
  help: textSchema.optional().describe('Shown to whoever chooses it, so that the right one is chosen (B7)'),
  kind: idSchema.optional().describe('Kind of a request classified here, when it is always the same'),
});

const topicSchema = z.strictObject({
  topic: idSchema,
  name: nameSchema,
  subtopics: z.array(subtopicSchema).min(1).max(200),
});

/** The triplets: area › topic › subtopic. Topic ids are unique within their area, subtopic ids within their topic. */
export const classificationSchema = z
  .array(z.strictObject({ area: idSchema, name: nameSchema, topics: z.array(topicSchema).min(1).max(200) }))
  .min(1)
  .max(200);
