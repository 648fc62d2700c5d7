import { senderSettings, serverWords } from '@sportello/mail';
import { secretRef } from '@sportello/plugin-sdk';
import { z } from 'zod';
import { words } from './imap.words.js';

const folder = z
  .string()
  .min(1)
  .max(255)
  .regex(/^[^\p{Cc}]+$/u, 'must be one line');

const password = z.strictObject({
  type: z.literal('password').meta(words.passwordType),
  password: secretRef().meta(serverWords.password),
});
const oauth2 = z.strictObject({
  type: z.literal('oauth2').meta(words.oauth2Type),
  clientId: z.string().min(1).max(200).meta(words.clientId),
  clientSecret: secretRef().optional().meta(words.clientSecret),
  refreshToken: secretRef().meta(words.refreshToken),
  tokenUrl: z
    .url({ protocol: /^https?$/ })
    .refine(isSafe, { message: 'must be https: secrets are sent there' })
    .meta(words.tokenUrl),
  scope: z.string().min(1).max(500).optional().meta(words.scope),
});

/** One mailbox on an IMAP server. */
export const imapSettings = z
  .strictObject({
    host: z.string().min(1).max(253).meta(serverWords.host),
    port: z.int().min(1).max(65_535).default(993).meta(serverWords.port),
    tls: z.enum(['implicit', 'starttls', 'none']).default('implicit').meta(serverWords.tls),
    user: z.string().min(1).max(320).meta(serverWords.user),
    auth: z.discriminatedUnion('type', [password, oauth2]).meta(words.auth),
    folders: z
      .array(folder)
      .min(1)
      .max(20)
      .default(['INBOX'])
      .refine((names) => new Set(names.map(folderKey)).size === names.length, { message: 'a folder is named twice' })
      .meta(words.folders),
    afterwards: z
      .strictObject({
        markSeen: z.boolean().default(true).meta(words.afterwardsMarkSeen),
        moveTo: folder.optional().meta(words.afterwardsMoveTo),
      })
      .prefault({})
      .meta(words.afterwards),
    addresses: z.array(z.email()).max(20).default([]).meta(words.addresses),
    maxBytes: z
      .int()
      .min(1024)
      .max(50 * 1024 * 1024)
      .default(50 * 1024 * 1024)
      .meta(words.maxBytes),
    ca: z.string().max(20_000).optional().meta(serverWords.ca),
    sender: senderSettings,
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
