import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { BlobRef, Json, PluginContext } from '@sportello/plugin-sdk';
import { acknowledgeDrop, pollDrop, type DropKind, type DropLayout, type DropSettings } from '@sportello/drop-folder';

export const NOW = new Date('2026-03-02T09:00:00Z');

/** Ready when it holds a file that ends in `.xml`; refused when that says so. */
export const kindOf = (layout: DropLayout): DropKind => ({
  layout,
  mediaType: 'application/vnd.test+json',
  maxBytes: 1_000,
  judge: (name, files, overdue) => {
    const main = files.find((file) => file.name.endsWith('.xml'));
    if (main === undefined) {
      return overdue ? { is: 'refused', externalId: name, code: 'nothing', reason: 'no main file' } : { is: 'wait' };
    }
    return { is: 'ready', externalId: createHash('sha256').update(main.bytes).digest('hex') };
  },
});

/** A drop folder with a context as a host gives it. */
export class DropBench {
  readonly blobs = new Map<string, Uint8Array>();
  readonly aborted = new AbortController();
  now = NOW;

  private constructor(
    readonly folder: string,
    readonly kind: DropKind,
  ) {}

  static async make(layout: DropLayout): Promise<DropBench> {
    return new DropBench(await mkdtemp(join(tmpdir(), 'drop-')), kindOf(layout));
  }

  get ctx(): PluginContext<DropSettings> {
    const put = async (bytes: Uint8Array): Promise<BlobRef> => {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      this.blobs.set(sha256, bytes);
      return { sha256, size: bytes.byteLength };
    };
    const nothing = (): void => undefined;
    const never = async (): Promise<never> => Promise.reject(new Error('not given'));
    return {
      tenant: 'comune-di-prova',
      instance: 'drop',
      settings: { folder: this.folder, settleSeconds: 5, incompleteAfterMinutes: 60 },
      secret: never,
      log: { debug: nothing, info: nothing, warn: nothing, error: nothing },
      http: never,
      store: { get: never, set: never, delete: never },
      blobs: { put, get: async (ref) => this.blobs.get(ref.sha256) ?? never() },
      clock: { now: () => this.now },
      signal: this.aborted.signal,
      metrics: { count: nothing, gauge: nothing },
    };
  }

  /** @param age seconds since it was last written */
  async put(name: string, content: string, age = 60): Promise<void> {
    const path = join(this.folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
    await this.aged(name, age);
    if (name.includes('/')) await this.aged(dirname(name), age);
  }

  async aged(name: string, age: number): Promise<void> {
    const at = new Date(this.now.getTime() - age * 1_000);
    await utimes(join(this.folder, name), at, at);
  }

  async rename(from: string, to: string): Promise<void> {
    await rename(join(this.folder, from), join(this.folder, to));
  }

  poll(cursor: Json = null) {
    return pollDrop(this.ctx, cursor, this.kind);
  }

  acknowledge(cursor: Json) {
    return acknowledgeDrop(this.ctx, cursor, this.kind.layout);
  }

  async list(below = '.'): Promise<string[]> {
    return (await readdir(join(this.folder, below)).catch(() => [])).sort();
  }

  close(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }
}
