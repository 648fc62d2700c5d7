import { z } from 'zod';
import type { SenderChecks } from './sender.verdict.js';
import { senderWords as words } from './sender.words.js';
import { dnsTxt } from './txt.lookup.js';

const name = z.string().regex(/^[A-Za-z0-9_](?:[A-Za-z0-9_.-]{0,252})$/, 'must be the name of a server');
const resolver = z
  .string()
  .regex(
    /^(?:\d{1,3}(?:\.\d{1,3}){3}(?::\d{1,5})?|[0-9a-fA-F:]{2,45}|\[[0-9a-fA-F:]{2,45}\]:\d{1,5})$/,
    'must be an IP address',
  );

/** How a mail channel judges who mails are from. Without any of it nobody judges. */
export const senderSettings = z
  .strictObject({
    servers: z.array(name).max(10).default([]).meta(words.servers),
    hops: z.array(name).max(5).default([]).meta(words.hops),
    placed: z.enum(['above-received', 'below-received']).default('above-received').meta(words.placed),
    signatures: z.boolean().default(false).meta(words.signatures),
    resolvers: z.array(resolver).max(4).default([]).meta(words.resolvers),
  })
  .prefault({})
  .meta(words.sender);

export type SenderSettings = z.output<typeof senderSettings>;

/**
 * What the settings of an instance mean for one message.
 * @param receivedAt when it reached the channel, RFC 3339
 * @param signal ends what is asked of the DNS
 */
export function senderChecks(
  { servers, hops, placed, signatures, resolvers }: SenderSettings,
  receivedAt: string,
  signal: AbortSignal,
): SenderChecks {
  return {
    servers:
      servers.length === 0 ? null : { names: servers, hops: hops.length === 0 ? servers.slice(0, 1) : hops, placed },
    txt: signatures ? dnsTxt(resolvers, signal) : null,
    at: new Date(receivedAt),
  };
}
