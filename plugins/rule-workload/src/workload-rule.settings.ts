import { z } from 'zod';

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
    .describe('Teams that share the work; among equally loaded ones the first written gets it'),
  kinds: only('kind').describe('Only for these kinds of request'),
  channels: only('channel').describe('Only for what came by these channels'),
  areas: only('area').describe('Only for these areas of the classification'),
  whenFull: z
    .enum(['least-loaded', 'abstain'])
    .default('least-loaded')
    .describe('What to do when every team has reached its capacity'),
  score: z.number().min(0).max(1000).optional().describe('Weight for the score strategy'),
});

export type WorkloadRuleSettings = z.output<typeof workloadRuleSettings>;
