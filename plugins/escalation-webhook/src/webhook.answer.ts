import {
  AuthPluginError,
  PermanentPluginError,
  TransientPluginError,
  type PluginHttpResponse,
} from '@sportello/plugin-sdk';
import { z } from 'zod';

/** Bytes: an acknowledgement is short; a page is none. */
const LONGEST = 64 * 1024;

const acknowledgement = z.object({
  reference: z.string().trim().min(1).max(500).optional(),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2_000)
    .optional(),
});

export type Acknowledgement = z.output<typeof acknowledgement>;

/** What the supplier answered. An error page under a 200 is no acknowledgement. @throws PluginError */
export function acknowledged({ status, headers, body }: PluginHttpResponse): Acknowledgement {
  if (status === 401 || status === 403) throw new AuthPluginError(`the supplier refuses the signature (${status})`);
  if (status === 410)
    throw new PermanentPluginError('the supplier says that nobody takes messages there any more (410)');
  if (status >= 300 && status < 400)
    throw new PermanentPluginError(`the supplier answers with another address (${status}), which is not followed`);
  if (status === 408 || status === 425 || status === 429 || status >= 500)
    throw new TransientPluginError(`the supplier answers ${status}`);
  if (status < 200 || status >= 300) throw new PermanentPluginError(`the supplier refuses the message (${status})`);
  if (body.byteLength === 0) return {};
  const read = body.byteLength > LONGEST || !isJson(headers) ? null : parsed(body);
  if (read === null)
    throw new TransientPluginError(`the supplier answers ${status} with something that is no acknowledgement`);
  return read;
}

const isJson = (headers: Readonly<Record<string, string>>): boolean =>
  /^application\/(?:[a-z0-9.+-]+\+)?json\b/i.test(headers['content-type'] ?? '');

function parsed(body: Uint8Array): Acknowledgement | null {
  try {
    return acknowledgement.safeParse(JSON.parse(Buffer.from(body).toString('utf8'))).data ?? null;
  } catch {
    return null;
  }
}
