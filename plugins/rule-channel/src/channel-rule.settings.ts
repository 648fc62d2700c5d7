import { z } from 'zod';

const id = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/, 'expected an id: lower-case letters, digits and -');

/** Which team takes what came in by which way. The first route that fits decides. */
export const channelRuleSettings = z.strictObject({
  routes: z
    .array(
      z
        .strictObject({
          channel: id
            .meta({ 'x-reference': 'channel' })
            .optional()
            .describe('Kind of channel, e.g. mail, webform, phone'),
          instance: id.optional().describe('One channel instance of the tenant, e.g. one of several mailboxes'),
          kind: id.meta({ 'x-reference': 'kind' }).optional().describe('Kind of request'),
          userType: id
            .meta({ 'x-reference': 'user-type' })
            .optional()
            .describe('Type of user, when the channel asked for it'),
          team: id.meta({ 'x-reference': 'team' }).describe('Team of the tenant that takes the ticket'),
          score: z.number().min(0).max(1000).optional().describe('Weight for the score strategy'),
        })
        .refine((route) => route.channel !== undefined || route.instance !== undefined, {
          message: 'a route needs a channel or an instance',
          path: ['channel'],
        }),
    )
    .min(1)
    .max(500),
});

export type ChannelRuleSettings = z.output<typeof channelRuleSettings>;
