import { secretRef } from '@sportello/plugin-sdk';
import { z } from 'zod';

export const webhookSettings = z.strictObject({
  secrets: z
    .array(secretRef())
    .min(1)
    .max(5)
    .describe('Secrets a sender may sign with; more than one while they are being changed'),
  toleranceSeconds: z
    .int()
    .min(10)
    .max(3_600)
    .default(300)
    .describe('Seconds by which the time a request was signed at may differ from now'),
  assurance: z
    .enum(['none', 'email-verified', 'spid-l2'])
    .default('none')
    .describe('How sure the sender is, by agreement, of the people it speaks for'),
  textMaxLength: z.int().min(100).max(100_000).default(20_000),
  attachments: z
    .strictObject({
      max: z.int().min(0).max(20).default(5),
      maxBytes: z
        .int()
        .min(1)
        .max(1024 * 1024)
        .default(512 * 1024)
        .describe('Bytes of one file, decoded'),
      mediaTypes: z
        .array(z.string().regex(/^[a-z]+\/[a-z0-9.+-]+$/))
        .min(1)
        .max(50)
        .default(['application/pdf', 'image/jpeg', 'image/png', 'text/plain']),
    })
    .prefault({}),
});

export type WebhookSettings = z.output<typeof webhookSettings>;
