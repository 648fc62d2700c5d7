import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** What a client secret looks like: found at a glance by scanners of code. */
const PREFIX = 'spc_';
const RANDOM_BYTES = 32;

/** A new secret, to be shown once, and what is kept of it. */
export function newClientSecret(): { readonly secret: string; readonly hash: Buffer } {
  const secret = `${PREFIX}${randomBytes(RANDOM_BYTES).toString('base64url')}`;
  return { secret, hash: hashOfSecret(secret) };
}

/** 256 random bits cannot be guessed, however fast the hash: what slows guessing of passwords would only slow logins. */
export const hashOfSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** Whether a secret is one of those kept; every one is compared, and in the same time. */
export function isOneOf(hashes: readonly Buffer[], secret: string): boolean {
  const hash = hashOfSecret(secret);
  return hashes.reduce((found, kept) => (kept.length === hash.length && timingSafeEqual(kept, hash)) || found, false);
}
