import { senderSettings, serverWords } from '@sportello/mail';
import { secretRef } from '@sportello/plugin-sdk';
import { z } from 'zod';
import { words } from './email.words.js';

const name = z
  .string()
  .max(120)
  .regex(/^[^\p{Cc}\u2028\u2029<>"]*$/u, 'must be one line without < > "');

const server = {
  host: z.string().min(1).max(253).meta(serverWords.host),
  tls: z.enum(['implicit', 'starttls', 'none']).meta(serverWords.tls),
  ca: z.string().max(20_000).optional().meta(serverWords.ca),
};

const smtp = z
  .strictObject({
    ...server,
    tls: server.tls.default('starttls'),
    port: z.int().min(1).max(65_535).default(587).meta(serverWords.port),
    user: z.string().min(1).max(320).optional().meta(serverWords.user),
    password: secretRef().optional().meta(serverWords.password),
  })
  .refine(({ user, password }) => (user === undefined) === (password === undefined), {
    message: 'user and password go together',
    path: ['user'],
  });

const imap = z.strictObject({
  ...server,
  tls: server.tls.default('implicit'),
  port: z.int().min(1).max(65_535).default(993).meta(serverWords.port),
  user: z.string().min(1).max(320).meta(serverWords.user),
  password: secretRef().meta(serverWords.password),
  folder: z
    .string()
    .min(1)
    .max(255)
    .regex(/^[^\p{Cc}]+$/u, 'must be one line')
    .default('INBOX')
    .meta(words.imapFolder),
  sender: senderSettings,
});

/** A supplier that works by mail. */
export const emailSettings = z.strictObject({
  from: z
    .strictObject({ name: name.meta(words.fromName), address: z.email().meta(words.fromAddress) })
    .meta(words.from),
  to: z.array(z.email()).min(1).max(20).meta(words.to),
  accepts: z.array(z.email()).max(200).default([]).meta(words.accepts),
  smtp: smtp.meta(words.smtp),
  imap: imap.meta(words.imap),
  tokenKey: secretRef().meta(words.tokenKey),
  previousTokenKey: secretRef().optional().meta(words.previousTokenKey),
  maxAttachmentBytes: z
    .int()
    .min(0)
    .max(50 * 1024 * 1024)
    .default(10 * 1024 * 1024)
    .meta(words.maxAttachmentBytes),
});

export type EmailSettings = z.output<typeof emailSettings>;
