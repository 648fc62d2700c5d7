import { secretRef } from '@sportello/plugin-sdk';
import { z } from 'zod';

const line = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}\u2028\u2029<>"]+$/u, 'must be one line without < > "');

const server = (port: number) =>
  z.strictObject({
    host: z.string().min(1).max(253),
    port: z.int().min(1).max(65_535).default(port),
    tls: z
      .enum(['implicit', 'starttls', 'none'])
      .default('implicit')
      .describe('implicit: TLS from the first byte; none: loopback and closed networks only'),
    user: z.string().min(1).max(320),
    password: secretRef(),
    ca: z
      .string()
      .max(20_000)
      .optional()
      .describe('Certificate authority of the server, PEM, when it is not a public one'),
  });

const certificate = z
  .string()
  .max(20_000)
  .regex(/-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/, 'must be a certificate in PEM');

/** One certified mailbox: read by IMAP, written from by SMTP, believed as far as the trust anchors go. */
export const pecSettings = z.strictObject({
  address: z.email().describe('The certified address of the desk, which is written from and to'),
  name: line(120).describe('Name that stands beside the address in what is sent'),
  aliases: z.array(z.email()).max(20).default([]).describe('Other certified addresses that end in this mailbox'),
  imap: server(993).extend({
    folder: line(255).default('INBOX'),
    markSeen: z.boolean().default(true).describe('Marks on the server what is safely stored'),
    maxBytes: z
      .int()
      .min(1024)
      .max(100 * 1024 * 1024)
      .default(50 * 1024 * 1024)
      .describe('Bytes; a larger message is kept by its headers alone and shown to a person'),
  }),
  smtp: server(465),
  trust: z
    .array(certificate)
    .min(1)
    .max(50)
    .describe('Certificates whose holders may certify providers: nothing counts as certified without one of them'),
  maxAttachmentBytes: z
    .int()
    .min(0)
    .max(100 * 1024 * 1024)
    .default(20 * 1024 * 1024)
    .describe('Bytes of all files of one message; providers take 30 MB in all'),
});

export type PecMailbox = z.output<typeof pecSettings>;
