import { z } from 'zod';
import { texts, words } from './chat.words.js';

const localized = z.strictObject({
  it: z.string().min(1).max(2_000).meta(words.it),
  en: z.string().min(1).max(2_000).meta(words.en),
});

const bot = z.strictObject({
  enabled: z.boolean().default(true).meta(words.botEnabled),
  name: localized.default(texts.botName).meta(words.botName),
  found: localized.default(texts.found).meta(words.found),
  notFound: localized.default(texts.notFound).meta(words.notFound),
  others: z.int().min(0).max(5).default(2).meta(words.others),
});

/** One chat of a tenant. */
export const chatSettings = z.strictObject({
  greeting: localized.default(texts.greeting).meta(words.greeting),
  waiting: localized.default(texts.waiting).meta(words.waiting),
  closed: localized.default(texts.closed).meta(words.closed),
  bot: bot.prefault({}).meta(words.bot),
  textMaxLength: z.int().min(100).max(4_000).default(2_000).meta(words.textMaxLength),
  idleMinutes: z.int().min(2).max(240).default(20).meta(words.idleMinutes),
  attachments: z
    .strictObject({
      max: z.int().min(0).max(20).default(5).meta(words.attachmentsMax),
      maxBytes: z
        .int()
        .min(1)
        .max(50 * 1024 * 1024)
        .default(10 * 1024 * 1024)
        .meta(words.attachmentsMaxBytes),
      mediaTypes: z
        .array(z.string().regex(/^[a-z]+\/[a-z0-9.+-]+$/))
        .min(1)
        .max(50)
        .default(['application/pdf', 'image/jpeg', 'image/png', 'image/tiff', 'text/plain'])
        .meta(words.attachmentsMediaTypes),
    })
    .prefault({})
    .meta(words.attachments),
  privacy: z
    .strictObject({
      label: localized.meta(words.privacyLabel),
      link: z
        .url({ protocol: /^https?$/ })
        .optional()
        .meta(words.privacyLink),
    })
    .meta(words.privacy),
});

export type ChatSettings = z.output<typeof chatSettings>;
