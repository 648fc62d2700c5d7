import { z } from 'zod';
import { words } from './last-technician-rule.words.js';

const id = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/, 'expected an id: lower-case letters, digits and -');

/** For which requests somebody who had them before gets them again. */
export const lastTechnicianRuleSettings = z.strictObject({
  kinds: z
    .array(id.meta({ 'x-reference': 'kind' }))
    .min(1)
    .max(200)
    .optional()
    .meta(words.kinds),
  score: z.number().min(0).max(1000).optional().meta(words.score),
});

export type LastTechnicianRuleSettings = z.output<typeof lastTechnicianRuleSettings>;
