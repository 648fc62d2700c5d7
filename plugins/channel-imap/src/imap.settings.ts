import { secretRef } from '@sportello/plugin-sdk';
import { z } from 'zod';

const folder = z
  .string()
  .min(1)
  .max(255)
  .regex(/^[^\p{Cc}]+$/u, 'must be one line');

const password = z.strictObject({ type: z.literal('password'), password: secretRef() });
const oauth2 = z.strictObject({
  type: z.literal('oauth2'),
  clientId: z.string().min(1).max(200),
  clientSecret: secretRef().optional(),
  refreshToken: secretRef(),
  tokenUrl: z
    .url({ protocol: /^https?$/ })
    .refine(isSafe, { message: 'must be https: secrets are sent there' })
    .describe('Token endpoint of the authorization server'),
  scope: z.string().min(1).max(500).optional(),
});

/** One mailbox on an IMAP server. */
export const imapSettings = z
  .strictObject({
    host: z.string().min(1).max(253),
    port: z.int().min(1).max(65_535).default(993),
    tls: z
      .enum(['implicit', 'starttls', 'none'])
      .default('implicit')
      .describe('implicit: TLS from the first byte; none: loopback and closed networks only'),
    user: z.string().min(1).max(320),
    auth: z.discriminatedUnion('type', [password, oauth2]).describe('How to log in'),
    folders: z
      .array(folder)
      .min(1)
      .max(20)
      .default(['INBOX'])
      .refine((names) => new Set(names.map(folderKey)).size === names.length, { message: 'a folder is named twice' })
      .describe('Folders that are read; the first is watched, so that new mail in it is seen at once'),
    afterwards: z
      .strictObject({ markSeen: z.boolean().default(true), moveTo: folder.optional() })
      .prefault({})
      .describe('What is done on the server with a message that is safely stored'),
    addresses: z
      .array(z.email())
      .max(20)
      .default([])
      .describe('Addresses this installation writes from: its own mail coming back is no request'),
    maxBytes: z
      .int()
      .min(1024)
      .max(50 * 1024 * 1024)
      .default(50 * 1024 * 1024)
      .describe('Bytes; a larger message is kept by its headers alone and shown to a person'),
    ca: z
      .string()
      .max(20_000)
      .optional()
      .describe('Certificate authority of the server, PEM, when it is not a public one'),
  })
  .refine(
    ({ folders, afterwards: { moveTo } }) =>
      moveTo === undefined || !folders.map(folderKey).includes(folderKey(moveTo)),
    {
      // It would be read again there, and moved again, for ever.
      message: 'messages are moved to a folder that is read',
      path: ['afterwards', 'moveTo'],
    },
  );

export type ImapMailbox = z.output<typeof imapSettings>;
export type OAuth2Settings = z.output<typeof oauth2>;

/** RFC 3501 §5.1: INBOX alone has no case. */
function folderKey(name: string): string {
  return name.toUpperCase() === 'INBOX' ? 'INBOX' : name;
}

function isSafe(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}
