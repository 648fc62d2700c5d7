import { secretRef } from '@sportello/plugin-sdk';
import { z } from 'zod';

const name = z
  .string()
  .max(120)
  .regex(/^[^\p{Cc}\u2028\u2029<>"]*$/u, 'must be one line without < > "');

const smtp = z
  .strictObject({
    type: z.literal('smtp'),
    host: z.string().min(1).max(253),
    port: z.int().min(1).max(65_535).default(587),
    tls: z
      .enum(['implicit', 'starttls', 'none'])
      .default('starttls')
      .describe('implicit: TLS from the first byte; none: loopback and closed networks only'),
    user: z.string().min(1).max(320).optional(),
    password: secretRef().optional(),
    ca: z
      .string()
      .max(20_000)
      .optional()
      .describe('Certificate authority of the server, PEM, when it is not a public one'),
  })
  .refine(({ user, password }) => (user === undefined) === (password === undefined), {
    message: 'user and password go together',
    path: ['user'],
  });

/** How the people who ask are written to. */
export const notifierSettings = z.strictObject({
  from: z.strictObject({ name, address: z.email() }),
  replyTo: z
    .email()
    .optional()
    .describe(
      'Where answers go; the sender address when left out. It must be an address that a channel of the tenant reads',
    ),
  maxAttachmentBytes: z
    .int()
    .min(0)
    .max(50 * 1024 * 1024)
    .default(10 * 1024 * 1024)
    .describe('Bytes of all files of one mail; larger ones stay on the page of the request, and the mail says so'),
  transport: z.discriminatedUnion('type', [
    z
      .strictObject({ type: z.literal('outbox') })
      .describe('No mail server: messages are kept to be read, clearly marked as not sent'),
    smtp,
  ]),
});

export type NotifierSettings = z.output<typeof notifierSettings>;
