import { z } from 'zod';
import { words } from './workload-rule.words.js';

const id = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/, 'expected an id: lower-case letters, digits and -');

const only = (reference: string) =>
  z
    .array(id.meta({ 'x-reference': reference }))
    .min(1)
    .max(200)
    .optional();

/** Among which teams the load is shared. */
export const workloadRuleSettings = z.strictObject({
  teams: z
    .array(id.meta({ 'x-reference': 'team' }))
    .min(2)
    .max(20)
    .refine((teams) => new Set(teams).size === teams.length, 'each team once')
    .meta(words.teams),
  kinds: only('kind').meta(words.kinds),
  channels: only('channel').meta(words.channels),
  areas: only('area').meta(words.areas),
  whenFull: z.enum(['least-loaded', 'abstain']).default('least-loaded').meta(words.whenFull),
  score: z.number().min(0).max(1000).optional().meta(words.score),
});

export type WorkloadRuleSettings = z.output<typeof workloadRuleSettings>;
