import { randomBytes } from 'node:crypto';
import { DomainError } from './domain-error.js';

/** Readable identifier of an administration: 2–40 of `a-z0-9-`, starting with a letter. Also a path segment and a file name. */
export type TenantId = string & { readonly __brand: 'TenantId' };

const TENANT_ID = /^[a-z][a-z0-9-]{1,39}$/;

export function isTenantId(value: unknown): value is TenantId {
  return typeof value === 'string' && TENANT_ID.test(value);
}

export function tenantId(value: string): TenantId {
  if (!isTenantId(value)) {
    throw new DomainError('TENANT.INVALID_ID', 'invalid', {
      it: 'L’identificativo dell’ente deve avere da 2 a 40 caratteri tra a-z, 0-9 e -, e iniziare con una lettera.',
      en: 'The tenant id must be 2 to 40 characters of a-z, 0-9 and -, starting with a letter.',
    });
  }
  return value;
}

/** Wide enough that one moment never sees it come round: 26 bits. */
const TURNS = 2 ** 26;
let turn = randomBytes(4).readUInt32BE() % TURNS;

/**
 * A time-ordered UUID (version 7, RFC 9562): rows opened together stay together in the index. What one process makes in one
 * millisecond keeps its order too (the counter of section 6.2, method 1), so lists sorted by id show things as they happened.
 * @param now milliseconds since the epoch
 */
export function newId(now: number): string {
  turn = (turn + 1) % TURNS;
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now, 0, 6);
  bytes.writeUInt16BE(0x7000 | (turn >>> 14), 6);
  bytes.writeUInt16BE(0x8000 | (turn & 0x3fff), 8);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
