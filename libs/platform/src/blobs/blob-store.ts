import type { Readable } from 'node:stream';
import type { TenantId } from '@sportello/kernel';

/** Bytes kept by their content. */
export interface BlobRef {
  /** Lower-case hexadecimal SHA-256 of the bytes. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

export interface PutOptions {
  /** Refuse more than this many bytes, without keeping any. */
  readonly maxBytes?: number;
}

/** Attachments and raw messages, out of the database. What `put` answered is on disk; the same bytes are kept once a tenant. */
export abstract class BlobStore {
  /** @throws DomainError BLOB.TOO_LARGE */
  abstract put(tenant: TenantId, content: Readable | Uint8Array, options?: PutOptions): Promise<BlobRef>;
  /** @throws DomainError BLOB.NOT_FOUND, also for a blob only another tenant has */
  abstract get(tenant: TenantId, ref: Pick<BlobRef, 'sha256'>): Promise<Readable>;
  /** The whole content in memory: for mails and small files. */
  abstract read(tenant: TenantId, ref: Pick<BlobRef, 'sha256'>): Promise<Buffer>;
  /** Every content put last before this moment, in no order. */
  abstract list(tenant: TenantId, before: Date): AsyncIterable<BlobRef>;
  /**
   * Frees a content, unless it was put again since.
   * @param before as for `list`
   * @returns whether it went
   */
  abstract remove(tenant: TenantId, ref: Pick<BlobRef, 'sha256'>, before: Date): Promise<boolean>;
}
