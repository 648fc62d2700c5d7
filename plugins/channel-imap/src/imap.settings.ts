import { secretRef } from '@sportello/plugin-sdk';
import { z } from 'zod';

const folder = z.string().min(1).max(255);

/** One mailbox on an IMAP server. */
export const imapSettings = z.strictObject({
  host: z.string().min(1).max(253),
  port: z.int().min(1).max(65_535).default(993),
  tls: z
    .enum(['implicit', 'starttls', 'none'])
    .default('implicit')
    .describe('implicit: TLS from the first byte; none: loopback and closed networks only'),
  user: z.string().min(1).max(320),
  auth: z
    .discriminatedUnion('type', [
      z.strictObject({ type: z.literal('password'), password: secretRef() }),
      z.strictObject({
        type: z.literal('oauth2'),
        clientId: z.string().min(1).max(200),
        clientSecret: secretRef().optional(),
        refreshToken: secretRef(),
        tokenUrl: z.url({ protocol: /^https?$/ }),
        scope: z.string().min(1).max(500).optional(),
      }),
    ])
    .describe('How to log in'),
  folders: z
    .array(folder)
    .min(1)
    .max(20)
    .default(['INBOX'])
    .refine((names) => new Set(names).size === names.length, { message: 'a folder is named twice' }),
  afterwards: z
    .strictObject({ markSeen: z.boolean().default(true), moveTo: folder.optional() })
    .prefault({})
    .describe('What is done on the server with a message that is safely stored'),
  addresses: z.array(z.email()).max(20).default([]).describe('Addresses this installation writes from: its own mail coming back is no request'),
  maxBytes: z
    .int()
    .min(1024)
    .max(200 * 1024 * 1024)
    .default(50 * 1024 * 1024)
    .describe('Bytes; a larger message is kept by its headers alone and shown to a person'),
  ca: z.string().max(20_000).optional().describe('Certificate authority of the server, PEM, when it is not a public one'),
});

export type ImapMailbox = z.output<typeof imapSettings>;
