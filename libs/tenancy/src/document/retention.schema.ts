import { z } from 'zod';
import { idSchema } from './common.schema.js';

const ENDED = ['resolved', 'closed', 'archived'] as const;

const ruleSchema = z.strictObject({
  id: idSchema.describe('What the record of what was removed calls it'),
  category: z
    .enum(['tickets', 'attachments', 'raw-messages', 'refused-messages', 'plugin-logs'])
    .describe(
      '`tickets`: what was said on them, with their files, never what was done; `attachments`; `raw-messages`: as they came; `refused-messages`: those that became no ticket; `plugin-logs`',
    ),
  kinds: z.array(idSchema).max(100).default([]).describe('Of these kinds of ticket only; empty: of all'),
  states: z.array(z.enum(ENDED)).min(1).max(3).default(['closed', 'archived']),
  after: z
    .string()
    .regex(/^[1-9]\d{0,3}(d|mo|y)$/, 'must be days, months or years, e.g. 30d, 18mo or 10y')
    .describe('From the last closure, or from the day it came or was written'),
});

/** How long what is kept: whatever no rule names is kept for ever. A legal hold stops every rule. */
export const retentionSchema = z.array(ruleSchema).max(50);
