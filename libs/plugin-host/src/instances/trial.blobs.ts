import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { DomainError, type TenantId } from '@sportello/kernel';
import { BlobStore, type BlobRef } from '@sportello/platform';

/** Bytes of a trial: in memory, and gone with it. The tenant's own cannot be reached from here. */
export class TrialBlobs extends BlobStore {
  readonly #kept = new Map<string, Buffer>();

  async put(_tenant: TenantId, content: Readable | Uint8Array): Promise<BlobRef> {
    const bytes = content instanceof Uint8Array ? Buffer.from(content) : await buffer(content);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    this.#kept.set(sha256, bytes);
    return { sha256, size: bytes.length };
  }

  async get(tenant: TenantId, ref: Pick<BlobRef, 'sha256'>): Promise<Readable> {
    return Readable.from([await this.read(tenant, ref)]);
  }

  read(_tenant: TenantId, { sha256 }: Pick<BlobRef, 'sha256'>): Promise<Buffer> {
    const bytes = this.#kept.get(sha256);
    if (bytes !== undefined) return Promise.resolve(bytes);
    const text = { it: 'Nella prova non c’è questo contenuto.', en: 'There is no such content in the trial.' };
    return Promise.reject(new DomainError('BLOB.NOT_FOUND', 'not-found', text));
  }

  async *list(): AsyncIterable<BlobRef> {
    // nothing of it outlives the trial
  }

  remove(): Promise<boolean> {
    return Promise.resolve(false);
  }
}
