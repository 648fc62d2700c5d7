import { createHmac, timingSafeEqual } from 'node:crypto';

/** A request's claim to be genuine (Standard Webhooks: webhook-id, webhook-timestamp, webhook-signature). */
export interface SignedRequest {
  readonly id: string;
  /** As it was sent: the signature is over these very characters. */
  readonly timestamp: string;
  /** Space-separated `v1,<base64>`; versions that are not known are passed over. */
  readonly signature: string;
  readonly body: Uint8Array;
}

const PREFIX = 'whsec_';
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;
/** Bytes of a secret, as the specification asks for. */
const SHORTEST = 24;
const LONGEST = 64;
/** Signatures of one request that are looked at: one for each secret the sender is changing. */
const MOST_SIGNATURES = 10;

/** The key a secret stands for, or null when it is none: `whsec_` and base64 of 24 to 64 bytes. */
export function keyOf(secret: string): Uint8Array | null {
  const encoded = secret.startsWith(PREFIX) ? secret.slice(PREFIX.length) : secret;
  if (!BASE64.test(encoded)) return null;
  const key = Buffer.from(encoded, 'base64');
  return key.length >= SHORTEST && key.length <= LONGEST ? new Uint8Array(key) : null;
}

/** Whether one of the signatures was made with one of the keys. Takes as long for a wrong signature as for a right one. */
export function isSignedBy(keys: readonly Uint8Array[], { id, timestamp, signature, body }: SignedRequest): boolean {
  const given = signature
    .split(' ', MOST_SIGNATURES)
    .filter((one) => one.startsWith('v1,'))
    .map((one) => Buffer.from(one.slice('v1,'.length), 'base64'));
  let genuine = false;
  for (const key of keys) {
    const expected = createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest();
    for (const one of given) {
      if (one.length === expected.length && timingSafeEqual(one, expected)) genuine = true;
    }
  }
  return genuine;
}
