import { z } from 'zod';

const id = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/, 'expected an id: lower-case letters, digits and -');

/** Which team is competent for which triplet. The most specific route that fits decides. */
export const classificationRuleSettings = z.strictObject({
  routes: z
    .array(
      z
        .strictObject({
          area: id.meta({ 'x-reference': 'area' }),
          topic: id.meta({ 'x-reference': 'topic' }).optional(),
          subtopic: id.meta({ 'x-reference': 'subtopic' }).optional(),
          kind: id.meta({ 'x-reference': 'kind' }).optional().describe('Only for this kind of request'),
          team: id.meta({ 'x-reference': 'team' }).describe('Team of the tenant that is competent'),
          dispatch: z
            .enum(['automatic', 'after-diagnosis'])
            .default('automatic')
            .describe(
              'automatic: sent there at once; after-diagnosis: the first level decides, the rule only says where to',
            ),
          score: z.number().min(0).max(1000).optional().describe('Weight for the score strategy'),
        })
        .refine((route) => route.subtopic === undefined || route.topic !== undefined, {
          message: 'a subtopic needs its topic',
          path: ['topic'],
        }),
    )
    .min(1)
    .max(2000),
});

export type ClassificationRuleSettings = z.output<typeof classificationRuleSettings>;
