import { secretRef } from '@sportello/plugin-sdk';
import { z } from 'zod';

const name = z
  .string()
  .max(120)
  .regex(/^[^\p{Cc}\u2028\u2029<>"]*$/u, 'must be one line without < > "');

const server = {
  host: z.string().min(1).max(253),
  tls: z
    .enum(['implicit', 'starttls', 'none'])
    .describe('implicit: TLS from the first byte; none: loopback and closed networks only'),
  ca: z
    .string()
    .max(20_000)
    .optional()
    .describe('Certificate authority of the server, PEM, when it is not a public one'),
};

const smtp = z
  .strictObject({
    ...server,
    tls: server.tls.default('starttls'),
    port: z.int().min(1).max(65_535).default(587),
    user: z.string().min(1).max(320).optional(),
    password: secretRef().optional(),
  })
  .refine(({ user, password }) => (user === undefined) === (password === undefined), {
    message: 'user and password go together',
    path: ['user'],
  });

const imap = z.strictObject({
  ...server,
  tls: server.tls.default('implicit'),
  port: z.int().min(1).max(65_535).default(993),
  user: z.string().min(1).max(320),
  password: secretRef(),
  folder: z
    .string()
    .min(1)
    .max(255)
    .regex(/^[^\p{Cc}]+$/u, 'must be one line')
    .default('INBOX')
    .describe('Folder the answers arrive in; nothing else reads it'),
});

/** A supplier that works by mail. */
export const emailSettings = z.strictObject({
  from: z
    .strictObject({ name, address: z.email() })
    .describe('Who the tasks come from; answers go to this address, whose mailbox is `imap`'),
  to: z.array(z.email()).min(1).max(20).describe('Where tasks go'),
  accepts: z
    .array(z.email())
    .max(200)
    .default([])
    .describe('Further addresses of the supplier whose answers count; those of `to` always do'),
  smtp,
  imap,
  tokenKey: secretRef().describe('What the token in each subject is made with: 32 random bytes or more'),
  previousTokenKey: secretRef().optional().describe('The key before: tasks given under it can still be answered'),
  maxAttachmentBytes: z
    .int()
    .min(0)
    .max(50 * 1024 * 1024)
    .default(10 * 1024 * 1024)
    .describe('Bytes of all files of one mail; larger ones are left out, and the mail says so'),
});

export type EmailSettings = z.output<typeof emailSettings>;
