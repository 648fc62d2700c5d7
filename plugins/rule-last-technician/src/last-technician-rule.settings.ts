import { z } from 'zod';

const id = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/, 'expected an id: lower-case letters, digits and -');

/** For which requests somebody who had them before gets them again. */
export const lastTechnicianRuleSettings = z.strictObject({
  kinds: z
    .array(id.meta({ 'x-reference': 'kind' }))
    .min(1)
    .max(200)
    .optional()
    .describe('Only for these kinds of request'),
  score: z.number().min(0).max(1000).optional().describe('Weight for the score strategy'),
});

export type LastTechnicianRuleSettings = z.output<typeof lastTechnicianRuleSettings>;
