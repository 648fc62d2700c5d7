import { serverWords } from '@sportello/mail';
import { secretRef } from '@sportello/plugin-sdk';
import { z } from 'zod';
import { words } from './pec.words.js';

const line = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}\u2028\u2029<>"]+$/u, 'must be one line without < > "');

const server = (port: number) =>
  z.strictObject({
    host: z.string().min(1).max(253).meta(serverWords.host),
    port: z.int().min(1).max(65_535).default(port).meta(serverWords.port),
    tls: z.enum(['implicit', 'starttls', 'none']).default('implicit').meta(serverWords.tls),
    user: z.string().min(1).max(320).meta(serverWords.user),
    password: secretRef().meta(serverWords.password),
    ca: z.string().max(20_000).optional().meta(serverWords.ca),
  });

const certificate = z
  .string()
  .max(20_000)
  .regex(/-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/, 'must be a certificate in PEM');

/** One certified mailbox: read by IMAP, written from by SMTP, believed as far as the trust anchors go. */
export const pecSettings = z.strictObject({
  address: z.email().meta(words.address),
  name: line(120).meta(words.name),
  aliases: z.array(z.email()).max(20).default([]).meta(words.aliases),
  imap: server(993)
    .extend({
      folder: line(255).default('INBOX').meta(words.imapFolder),
      markSeen: z.boolean().default(true).meta(words.imapMarkSeen),
      maxBytes: z
        .int()
        .min(1024)
        .max(100 * 1024 * 1024)
        .default(50 * 1024 * 1024)
        .meta(words.imapMaxBytes),
    })
    .meta(words.imap),
  smtp: server(465).meta(words.smtp),
  trust: z.array(certificate).min(1).max(50).meta(words.trust),
  maxAttachmentBytes: z
    .int()
    .min(0)
    .max(100 * 1024 * 1024)
    .default(20 * 1024 * 1024)
    .meta(words.maxAttachmentBytes),
});

export type PecMailbox = z.output<typeof pecSettings>;
