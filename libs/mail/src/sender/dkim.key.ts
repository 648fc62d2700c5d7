import { createPublicKey, type KeyObject } from 'node:crypto';
import { tagsOf } from './dkim.tags.js';

/** Asks the DNS for the texts at a name: none where there is none. Bounded in time. @throws when it cannot be known now */
export type TxtLookup = (name: string) => Promise<readonly string[]>;

export interface SigningKey {
  readonly kind: 'rsa' | 'ed25519';
  readonly key: KeyObject;
  /** Its domain only tries it out: what it signs counts as not signed (RFC 6376 §3.6.1). */
  readonly testing: boolean;
  /** It speaks for its very domain and for nothing below it. */
  readonly exact: boolean;
}

/** Characters of a record; a key of 8192 bits takes 1,400. */
const LONGEST_RECORD = 4_096;
/** Bits: RFC 8301 §3.2, and what nobody uses and takes long to reckon with. */
const SHORTEST_RSA = 1_024;
const LONGEST_RSA = 8_192;
const ED25519_BYTES = 32;
/** SubjectPublicKeyInfo of a raw Ed25519 key (RFC 8410). */
const ED25519_SPKI = Buffer.from('302a300506032b6570032100', 'hex');

/** The key a record publishes (RFC 6376 §3.6.1, RFC 8463 §4); null for none that may be used. */
export function signingKey(record: string): SigningKey | null {
  if (record.length > LONGEST_RECORD) return null;
  const tags = tagsOf(record);
  const kind = tags?.get('k') ?? 'rsa';
  if (tags === null || (tags.get('v') ?? 'DKIM1') !== 'DKIM1' || (kind !== 'rsa' && kind !== 'ed25519')) return null;
  if (!allows(tags.get('h'), 'sha256') || !allows(tags.get('s'), 'email')) return null;
  const key = keyOf(kind, Buffer.from(tags.get('p') ?? '', 'base64'));
  const flags = listed(tags.get('t') ?? '');
  return key === null ? null : { kind, key, testing: flags.includes('y'), exact: flags.includes('s') };
}

function keyOf(kind: SigningKey['kind'], bytes: Buffer): KeyObject | null {
  if (bytes.length === 0 || (kind === 'ed25519' && bytes.length !== ED25519_BYTES)) return null;
  const der = kind === 'ed25519' ? Buffer.concat([ED25519_SPKI, bytes]) : bytes;
  try {
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
    const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
    const fits = kind === 'ed25519' || (bits >= SHORTEST_RSA && bits <= LONGEST_RSA);
    return key.asymmetricKeyType === kind && fits ? key : null;
  } catch {
    return null;
  }
}

const listed = (value: string): string[] => value.split(':').map((one) => one.trim());
const allows = (value: string | undefined, wanted: string): boolean =>
  value === undefined || listed(value).some((one) => one === wanted || one === '*');
