import { secretRef } from '@sportello/plugin-sdk';
import { z } from 'zod';

/** Where a supplier wants to be told of its tasks. */
export const webhookSettings = z.strictObject({
  url: z
    .url({ protocol: /^https?$/ })
    .max(2_000)
    .describe('Address that takes the messages; https unless it is inside the network'),
  secret: secretRef().describe('What messages are signed with: whsec_ and base64 of 24 to 64 bytes'),
  previousSecret: secretRef().optional().describe('While the secret is being changed: messages are signed with both'),
  previousSecretUntil: z.iso
    .datetime({ offset: true })
    .optional()
    .describe(
      'End of the overlap: from then on messages are signed with the new secret alone; without it, until the old one is taken out',
    ),
});

export type WebhookSettings = z.output<typeof webhookSettings>;
