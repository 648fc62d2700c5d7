import { z } from 'zod';
import { words } from './classification-rule.words.js';

const id = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/, 'expected an id: lower-case letters, digits and -');

/** Which team is competent for which triplet. The most specific route that fits decides. */
export const classificationRuleSettings = z.strictObject({
  routes: z
    .array(
      z
        .strictObject({
          area: id.meta({ 'x-reference': 'area' }).meta(words.routesArea),
          topic: id.meta({ 'x-reference': 'topic' }).optional().meta(words.routesTopic),
          subtopic: id.meta({ 'x-reference': 'subtopic' }).optional().meta(words.routesSubtopic),
          kind: id.meta({ 'x-reference': 'kind' }).optional().meta(words.routesKind),
          team: id.meta({ 'x-reference': 'team' }).meta(words.routesTeam),
          dispatch: z.enum(['automatic', 'after-diagnosis']).default('automatic').meta(words.routesDispatch),
          score: z.number().min(0).max(1000).optional().meta(words.routesScore),
        })
        .refine((route) => route.subtopic === undefined || route.topic !== undefined, {
          message: 'a subtopic needs its topic',
          path: ['topic'],
        }),
    )
    .min(1)
    .max(2000)
    .meta(words.routes),
});

export type ClassificationRuleSettings = z.output<typeof classificationRuleSettings>;
