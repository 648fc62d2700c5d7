import { createHash } from 'node:crypto';
import { canonicalJson } from '@sportello/kernel';
import type { LogName } from '../log/logs.js';

/** What a day’s digest says: all histories as they stood at one moment, in one hash. */
export interface Digest {
  readonly tenant: string;
  /** Counts a tenant’s digests from 1, without gaps. */
  readonly number: number;
  /** Civil day in the tenant’s zone that it closes, YYYY-MM-DD. */
  readonly day: string;
  /** RFC 3339. */
  readonly takenAt: string;
  /** Hash of the digest before, null for the first. */
  readonly previous: string | null;
  /** How many records there are of each kind, and how many events in all. */
  readonly counts: Readonly<Partial<Record<LogName, { readonly records: number; readonly events: number }>>>;
  /** How many histories moved since the digest before; root of the tree of their last hashes, hexadecimal. */
  readonly moved: number;
  readonly root: string;
}

/** With the signature of the installation, Ed25519 over the canonical JSON of the digest, base64url. */
export interface SignedDigest {
  readonly digest: Digest;
  readonly keyId: string;
  readonly signature: string;
}

export const digestBytes = (digest: Digest): Buffer => Buffer.from(canonicalJson(digest), 'utf8');

/** What the next digest names. */
export const digestHash = (digest: Digest): string => createHash('sha256').update(digestBytes(digest)).digest('hex');

/** How one history that moved stands in the tree. */
export const leafOf = (head: {
  readonly log: string;
  readonly recordId: string;
  readonly seq: number;
  readonly number: string;
  readonly hash: Uint8Array;
}): string => canonicalJson([head.log, head.recordId, head.seq, head.number, Buffer.from(head.hash).toString('hex')]);
