import {
  AuthPluginError,
  PermanentPluginError,
  TransientPluginError,
  type PluginHttpResponse,
} from '@sportello/plugin-sdk';
import { z } from 'zod';

/** Bytes: an acknowledgement is short; a page is none. */
const LONGEST = 64 * 1024;
/** Bytes of an answer that are shown with what went wrong. */
const EXCERPT = 200;

const acknowledgement = z.object({
  reference: z.string().trim().min(1).max(500).optional(),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2_000)
    .optional(),
});

export type Acknowledgement = z.output<typeof acknowledgement>;

/** What the supplier answered. An error page under a 200 is no acknowledgement. @throws PluginError */
export function acknowledged(answer: PluginHttpResponse): Acknowledgement {
  const { status, headers, body } = answer;
  const said = beginningOf(answer);
  if (status === 401 || status === 403)
    throw new AuthPluginError(`the supplier refuses the signature (${status})${said}`);
  if (status === 410)
    throw new PermanentPluginError(`the supplier says that nobody takes messages there any more (410)${said}`);
  if (status >= 300 && status < 400)
    throw new PermanentPluginError(`the supplier answers with another address (${status}), which is not followed`);
  if (status === 408 || status === 425 || status === 429 || status >= 500)
    throw new TransientPluginError(`the supplier answers ${status}${said}`);
  if (status < 200 || status >= 300)
    throw new PermanentPluginError(`the supplier refuses the message (${status})${said}`);
  if (body.byteLength === 0) return {};
  const read = body.byteLength > LONGEST || !isJson(headers) ? null : parsed(body);
  if (read === null)
    throw new TransientPluginError(`the supplier answers ${status} with something that is no acknowledgement${said}`);
  return read;
}

/** What it said, shortened, for whoever looks for the reason; an address it points at is none of it. */
function beginningOf({ status, body }: PluginHttpResponse): string {
  if (status >= 300 && status < 400) return '';
  const text = Buffer.from(body.subarray(0, EXCERPT)).toString('utf8');
  const line = text
    .replaceAll(/<[^>]*>|[\p{Cc}\uFFFD\s]+/gu, ' ')
    .replaceAll(/ +/g, ' ')
    .trim();
  return line === '' ? '' : `: ${line}`;
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
