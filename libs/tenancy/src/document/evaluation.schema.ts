import { z } from 'zod';
import { CHANNEL_KINDS } from './plugins.schema.js';

/** D10: how requesters evaluate the service they have just had. */
export const evaluationSchema = z.strictObject({
  scale: z
    .enum(['none', 'thumbs', 'five'])
    .default('five')
    .describe('Like or dislike; from 1 to 5; or not asked for at all'),
  days: z.int().min(1).max(365).default(15).describe('From the closure, in which it may be given and changed'),
  channels: z
    .array(z.enum(CHANNEL_KINDS))
    .min(1)
    .exactOptional()
    .describe('Kinds of channel whose requests are evaluated; all of them when left out'),
});
