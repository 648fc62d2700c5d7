import { secretRef } from '@sportello/plugin-sdk';
import { z } from 'zod';
import { mappingSettings } from './mapping.settings.js';
import { mappingWords } from './mapping.words.js';
import { words } from './webhook.words.js';

export const webhookSettings = z.strictObject({
  secrets: z.array(secretRef()).min(1).max(5).meta(words.secrets),
  toleranceSeconds: z.int().min(10).max(3_600).default(300).meta(words.toleranceSeconds),
  assurance: z.enum(['none', 'email-verified', 'spid-l2']).default('none').meta(words.assurance),
  textMaxLength: z.int().min(100).max(100_000).default(20_000).meta(words.textMaxLength),
  attachments: z
    .strictObject({
      max: z.int().min(0).max(20).default(5).meta(words.attachmentsMax),
      maxBytes: z
        .int()
        .min(1)
        .max(1024 * 1024)
        .default(512 * 1024)
        .meta(words.attachmentsMaxBytes),
      mediaTypes: z
        .array(z.string().regex(/^[a-z]+\/[a-z0-9.+-]+$/))
        .min(1)
        .max(50)
        .default(['application/pdf', 'image/jpeg', 'image/png', 'text/plain'])
        .meta(words.attachmentsMediaTypes),
    })
    .prefault({})
    .meta(words.attachments),
  mapping: mappingSettings.optional().meta(mappingWords.mapping),
});

export type WebhookSettings = z.output<typeof webhookSettings>;
