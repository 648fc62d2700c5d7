import { createHash, timingSafeEqual } from 'node:crypto';
import { digestMismatch, digestUnreadable } from './modi.errors.js';

const HASHES: Readonly<Record<string, string>> = { 'sha-256': 'sha256', 'sha-512': 'sha512' };

/** A body as it came: at once, or piece by piece where nobody could hold it all. */
export type Pieces = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

/**
 * Checks a `Digest` header (RFC 3230) against the bytes as they came, reading them once. Several digests of one body must all be
 * right, and one at least must be of a kind that is read here.
 * @throws DomainError INTEGRITY.DIGEST_UNREADABLE or INTEGRITY.DIGEST_MISMATCH
 */
export async function checkDigest(header: string, body: Pieces): Promise<void> {
  const declared = header.split(',').flatMap((part) => {
    const [, name = '', value = ''] = /^\s*([A-Za-z0-9-]+)=([A-Za-z0-9+/]+=*)\s*$/.exec(part) ?? [];
    const hash = HASHES[name.toLowerCase()];
    return hash === undefined ? [] : [{ hash, value: Buffer.from(value, 'base64') }];
  });
  if (declared.length === 0) throw digestUnreadable();
  const hashes = [...new Set(declared.map(({ hash }) => hash))].map((name) => ({ name, made: createHash(name) }));
  for await (const piece of body) for (const { made } of hashes) made.update(piece);
  const real = new Map(hashes.map(({ name, made }) => [name, made.digest()]));
  for (const { hash, value } of declared) {
    const digest = real.get(hash);
    if (digest?.length !== value.length || !timingSafeEqual(value, digest)) throw digestMismatch();
  }
}
