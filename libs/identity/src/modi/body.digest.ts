import { createHash, timingSafeEqual } from 'node:crypto';
import { digestMismatch, digestUnreadable } from './modi.errors.js';

const HASHES: Readonly<Record<string, string>> = { 'sha-256': 'sha256', 'sha-512': 'sha512' };

/**
 * Checks a `Digest` header (RFC 3230) against the bytes as they came. Several digests of one body must all be right, and one
 * at least must be of a kind that is read here.
 * @throws DomainError INTEGRITY.DIGEST_UNREADABLE or INTEGRITY.DIGEST_MISMATCH
 */
export function checkDigest(header: string, body: Uint8Array): void {
  const read = header.split(',').flatMap((part) => {
    const [, name = '', value = ''] = /^\s*([A-Za-z0-9-]+)=([A-Za-z0-9+/]+=*)\s*$/.exec(part) ?? [];
    const hash = HASHES[name.toLowerCase()];
    return hash === undefined ? [] : [{ hash, value }];
  });
  if (read.length === 0) throw digestUnreadable();
  for (const { hash, value } of read) {
    const declared = Buffer.from(value, 'base64');
    const real = createHash(hash).update(body).digest();
    if (declared.length !== real.length || !timingSafeEqual(declared, real)) throw digestMismatch();
  }
}
