import { z } from 'zod';
import { words } from './channel-rule.words.js';

const id = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/, 'expected an id: lower-case letters, digits and -');

/** Which team takes what came in by which way. The first route that fits decides. */
export const channelRuleSettings = z.strictObject({
  routes: z
    .array(
      z
        .strictObject({
          channel: id.meta({ 'x-reference': 'channel' }).optional().meta(words.routesChannel),
          instance: id.optional().meta(words.routesInstance),
          kind: id.meta({ 'x-reference': 'kind' }).optional().meta(words.routesKind),
          userType: id.meta({ 'x-reference': 'user-type' }).optional().meta(words.routesUserType),
          level: z
            .string()
            .regex(/^L[1-9]$/)
            .optional()
            .meta(words.routesLevel),
          team: id.meta({ 'x-reference': 'team' }).meta(words.routesTeam),
          score: z.number().min(0).max(1000).optional().meta(words.routesScore),
        })
        .refine((route) => route.channel !== undefined || route.instance !== undefined, {
          message: 'a route needs a channel or an instance',
          path: ['channel'],
        }),
    )
    .min(1)
    .max(500)
    .meta(words.routes),
});

export type ChannelRuleSettings = z.output<typeof channelRuleSettings>;
