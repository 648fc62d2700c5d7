import { createHash, randomUUID } from 'node:crypto';
import type { Stats } from 'node:fs';
import { mkdir, open, opendir, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { DomainError, tenantId, type TenantId } from '@sportello/kernel';
import { isCode } from '../error-code.js';
import { BlobStore, type BlobRef, type PutOptions } from './blob-store.js';

const SHA256 = /^[0-9a-f]{64}$/;
/** Folder of the contents whose hash begins so. */
const SHELF = /^[0-9a-f]{2}$/;

/** `<folder>/<tenant>/<first two digits>/<sha256>`: a file appears under its name only when it is whole and on disk. */
export class FileBlobStore extends BlobStore {
  /** Folders whose own names are known to be on disk. */
  readonly #kept = new Set<string>();

  /** @param folder absolute, normally `<dataDir>/blobs` */
  constructor(private readonly folder: string) {
    super();
  }

  async put(tenant: TenantId, content: Readable | Uint8Array, options: PutOptions = {}): Promise<BlobRef> {
    const drafts = join(this.folder, tenantId(tenant), 'drafts');
    await mkdir(drafts, { recursive: true, mode: 0o700 });
    const draft = join(drafts, randomUUID());
    const file = await open(draft, 'wx', 0o600);
    try {
      const ref = await write(file, content, options.maxBytes ?? Infinity);
      await file.sync();
      await file.close();
      await this.#publish(draft, this.#path(tenant, ref.sha256));
      return ref;
    } catch (error) {
      await file.close();
      await rm(draft, { force: true });
      throw error;
    }
  }

  async get(tenant: TenantId, { sha256 }: Pick<BlobRef, 'sha256'>): Promise<Readable> {
    try {
      const file = await open(this.#path(tenant, sha256), 'r');
      return file.createReadStream();
    } catch (cause) {
      if (isCode(cause, 'ENOENT')) throw notFound(cause);
      throw cause;
    }
  }

  async read(tenant: TenantId, ref: Pick<BlobRef, 'sha256'>): Promise<Buffer> {
    return buffer(await this.get(tenant, ref));
  }

  async *list(tenant: TenantId, before: Date): AsyncGenerator<BlobRef, void, undefined> {
    const root = join(this.folder, tenantId(tenant));
    for await (const folder of entriesOf(root)) {
      if (!SHELF.test(folder)) continue;
      for await (const sha256 of entriesOf(join(root, folder))) {
        if (!SHA256.test(sha256)) continue;
        const found = await statOrNull(join(root, folder, sha256));
        if (found !== null && found.mtime < before) yield { sha256, size: found.size };
      }
    }
  }

  /** Set aside first, then looked at: what somebody put again a moment ago is put back. */
  async remove(tenant: TenantId, { sha256 }: Pick<BlobRef, 'sha256'>, before: Date): Promise<boolean> {
    const path = this.#path(tenant, sha256);
    const aside = `${path}.${randomUUID()}`;
    try {
      await rename(path, aside);
    } catch (error) {
      if (isCode(error, 'ENOENT')) return false;
      throw error;
    }
    const found = await stat(aside);
    if (found.mtime >= before) {
      await rename(aside, path);
      return false;
    }
    await rm(aside);
    return true;
  }

  #path(tenant: TenantId, sha256: string): string {
    if (!SHA256.test(sha256)) throw notFound();
    return join(this.folder, tenantId(tenant), sha256.slice(0, 2), sha256);
  }

  /** The name survives a power cut only once the folder that holds it is on disk too, and that one's name if it is new. */
  async #publish(draft: string, path: string): Promise<void> {
    const folder = dirname(path);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    if (!this.#kept.has(folder)) await syncFolder(dirname(folder));
    this.#kept.add(folder);
    await rename(draft, path);
    await syncFolder(folder);
  }
}

async function write(file: FileHandle, content: Readable | Uint8Array, maxBytes: number): Promise<BlobRef> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of content instanceof Uint8Array ? [content] : content) {
    const bytes: Uint8Array = typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Uint8Array);
    size += bytes.length;
    if (size > maxBytes) throw tooLarge(maxBytes);
    hash.update(bytes);
    await file.writeFile(bytes);
  }
  return { sha256: hash.digest('hex'), size };
}

/** Names in a folder; none when it is not there. */
async function* entriesOf(folder: string): AsyncGenerator<string, void, undefined> {
  try {
    for await (const { name } of await opendir(folder)) yield name;
  } catch (error) {
    if (!isCode(error, 'ENOENT')) throw error;
  }
}

async function statOrNull(path: string): Promise<Stats | null> {
  try {
    return await stat(path);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null;
    throw error;
  }
}

/** Windows cannot open a folder; its file system keeps names in order by itself. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync();
  await handle.close();
}

const notFound = (cause?: unknown): DomainError =>
  new DomainError(
    'BLOB.NOT_FOUND',
    'not-found',
    { it: 'Il contenuto non esiste.', en: 'There is no such content.' },
    { cause },
  );

const tooLarge = (maxBytes: number): DomainError =>
  new DomainError(
    'BLOB.TOO_LARGE',
    'too-large',
    { it: `Il contenuto supera i ${maxBytes} byte ammessi.`, en: `The content exceeds the ${maxBytes} bytes allowed.` },
    { details: { maxBytes } },
  );
