import { z } from 'zod';
import { idSchema } from './common.schema.js';

const CATEGORIES = [
  'tickets',
  'attachments',
  'raw-messages',
  'refused-messages',
  'plugin-logs',
  'delivery-log',
  'login-record',
  'supplier-exports',
  'exports',
] as const;
const ENDED = ['resolved', 'closed', 'archived'] as const;

const ruleSchema = z.strictObject({
  id: idSchema.describe('What the record of what was removed calls it'),
  category: z
    .enum(CATEGORIES)
    .describe(
      '`tickets`: what was said on them, with their files, never what was done; `attachments`; `raw-messages`: as they came; `refused-messages`: those that became no ticket; `plugin-logs`; `delivery-log`: tries at telling suppliers of tasks that have ended; `login-record`; `supplier-exports`: lists suppliers asked for; `exports`: exports that can be fetched no longer',
    ),
  kinds: z.array(idSchema).max(100).default([]).describe('Of these kinds of ticket only; empty: of all'),
  states: z.array(z.enum(ENDED)).min(1).max(3).default(['closed', 'archived']),
  after: z
    .string()
    .regex(/^[1-9]\d{0,3}(d|mo|y)$/, 'must be days, months or years, e.g. 30d, 18mo or 10y')
    .describe('From the last closure, or from the day it came or was written'),
});

/**
 * How long what is kept. Of tickets and messages, whatever no rule names is kept for ever; logs and results of exports have terms
 * of the product, which a rule of their category replaces. A legal hold stops every rule.
 */
export const retentionSchema = z.array(ruleSchema).max(50);
