import { createHmac, timingSafeEqual } from 'node:crypto';
import type { PushRequest } from './inbound.contract.js';
import { AuthPluginError } from './plugin.errors.js';

const PREFIX = 'whsec_';
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;
/** Bytes of a secret, as the specification asks for. */
const SHORTEST = 24;
const LONGEST = 64;
/** Signatures of one request that are looked at: one for each secret the sender is changing. */
const MOST_SIGNATURES = 10;
/** What identifies a request: printable, and short enough for every sender met so far. */
const ID = /^[\x21-\x7E]{1,200}$/;
const SECONDS = /^\d{1,12}$/;

/** Within which time a signature holds. */
export interface SigningTime {
  /** The present, of `ctx.clock`. */
  readonly now: Date;
  /** Seconds by which the time a request was signed at may differ from now. */
  readonly toleranceSeconds: number;
}

/** The key a secret of Standard Webhooks stands for, or null when it is none: `whsec_` and base64 of 24 to 64 bytes. */
export function webhookKey(secret: string): Uint8Array | null {
  const encoded = secret.startsWith(PREFIX) ? secret.slice(PREFIX.length) : secret;
  if (!BASE64.test(encoded)) return null;
  const key = Buffer.from(encoded, 'base64');
  return key.length >= SHORTEST && key.length <= LONGEST ? new Uint8Array(key) : null;
}

/**
 * Believes a request that is signed after Standard Webhooks (`webhook-id`, `webhook-timestamp`, `webhook-signature`) with one of the
 * keys, and no other. Whoever passes has a `webhook-id` of 1 to 200 printable characters, by which a repetition is known.
 * @throws AuthPluginError that says what is missing or wrong
 */
export function assertSigned(
  { headers, body }: Pick<PushRequest, 'headers' | 'body'>,
  keys: readonly Uint8Array[],
  { now, toleranceSeconds }: SigningTime,
): void {
  const id = headers['webhook-id'] ?? '';
  const timestamp = headers['webhook-timestamp'] ?? '';
  const signature = headers['webhook-signature'] ?? '';
  if (!ID.test(id)) throw new AuthPluginError('no webhook-id of 1 to 200 printable characters');
  if (!SECONDS.test(timestamp)) throw new AuthPluginError('no webhook-timestamp in seconds since 1970');
  if (signature === '') throw new AuthPluginError('no webhook-signature');
  const away = Math.abs(now.getTime() / 1_000 - Number(timestamp));
  if (away > toleranceSeconds) throw new AuthPluginError(`signed ${Math.round(away)} seconds away from now`);
  if (!isSignedBy(keys, `${id}.${timestamp}.`, body, signature))
    throw new AuthPluginError('no signature of a known secret');
}

/** Takes as long for a wrong signature as for a right one. Versions that are not known are passed over. */
function isSignedBy(keys: readonly Uint8Array[], head: string, body: Uint8Array, signature: string): boolean {
  const given = signature
    .split(' ', MOST_SIGNATURES)
    .filter((one) => one.startsWith('v1,'))
    .map((one) => Buffer.from(one.slice('v1,'.length), 'base64'));
  let genuine = false;
  for (const key of keys) {
    const expected = createHmac('sha256', key).update(head).update(body).digest();
    for (const one of given) {
      if (one.length === expected.length && timingSafeEqual(one, expected)) genuine = true;
    }
  }
  return genuine;
}
