import { serverWords } from '@sportello/mail';
import { secretRef } from '@sportello/plugin-sdk';
import { z } from 'zod';
import { words } from './notifier.words.js';

const name = z
  .string()
  .max(120)
  .regex(/^[^\p{Cc}\u2028\u2029<>"]*$/u, 'must be one line without < > "');

const smtp = z
  .strictObject({
    type: z.literal('smtp').meta(words.type),
    host: z.string().min(1).max(253).meta(serverWords.host),
    port: z.int().min(1).max(65_535).default(587).meta(serverWords.port),
    tls: z.enum(['implicit', 'starttls', 'none']).default('starttls').meta(serverWords.tls),
    user: z.string().min(1).max(320).optional().meta(serverWords.user),
    password: secretRef().optional().meta(serverWords.password),
    ca: z.string().max(20_000).optional().meta(serverWords.ca),
  })
  .refine(({ user, password }) => (user === undefined) === (password === undefined), {
    message: 'user and password go together',
    path: ['user'],
  });

/** How the people who ask are written to. */
export const notifierSettings = z.strictObject({
  from: z
    .strictObject({ name: name.meta(words.fromName), address: z.email().meta(words.fromAddress) })
    .meta(words.from),
  replyTo: z.email().optional().meta(words.replyTo),
  maxAttachmentBytes: z
    .int()
    .min(0)
    .max(50 * 1024 * 1024)
    .default(10 * 1024 * 1024)
    .meta(words.maxAttachmentBytes),
  transport: z
    .discriminatedUnion('type', [
      z
        .strictObject({ type: z.literal('outbox').meta(words.transportType) })
        .describe('No mail server: messages are kept to be read, clearly marked as not sent'),
      smtp,
    ])
    .meta(words.transport),
});

export type NotifierSettings = z.output<typeof notifierSettings>;
