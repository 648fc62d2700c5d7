import { secretRef } from '@sportello/plugin-sdk';
import { z } from 'zod';
import { words } from './webhook.words.js';

/** Where a supplier wants to be told of its tasks. */
export const webhookSettings = z.strictObject({
  url: z
    .url({ protocol: /^https?$/ })
    .max(2_000)
    .meta(words.url),
  secret: secretRef().meta(words.secret),
  previousSecret: secretRef().optional().meta(words.previousSecret),
  previousSecretUntil: z.iso.datetime({ offset: true }).optional().meta(words.previousSecretUntil),
});

export type WebhookSettings = z.output<typeof webhookSettings>;
