import { createHash } from 'node:crypto';
import type { BlobRef, PluginBlobs } from '@sportello/plugin-sdk';

/** `ctx.blobs` in memory, addressed by content. */
export class MemoryBlobs implements PluginBlobs {
  readonly #bytes = new Map<string, Uint8Array>();

  async put(bytes: Uint8Array): Promise<BlobRef> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    this.#bytes.set(sha256, Uint8Array.from(bytes));
    return { sha256, size: bytes.byteLength };
  }

  async get(ref: BlobRef): Promise<Uint8Array> {
    const bytes = this.#bytes.get(ref.sha256);
    if (bytes === undefined) throw new Error(`no blob ${ref.sha256}`);
    return Uint8Array.from(bytes);
  }
}
