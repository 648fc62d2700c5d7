import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { tenantId } from '@sportello/kernel';
import { FileBlobStore } from './file-blob-store.js';

const ALFA = tenantId('comune-alfa');
const BETA = tenantId('comune-beta');
let folder: string;
let store: FileBlobStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sportello-blobs-'));
  store = new FileBlobStore(folder);
});
afterEach(() => rm(folder, { recursive: true }));

describe('FileBlobStore', () => {
  it('gives back the bytes it was given, named by their SHA-256', async () => {
    const bytes = randomBytes(300_000);
    const ref = await store.put(ALFA, Readable.from([bytes.subarray(0, 100_000), bytes.subarray(100_000)]));
    expect(ref).toEqual({ sha256: createHash('sha256').update(bytes).digest('hex'), size: 300_000 });
    expect((await store.read(ALFA, ref)).equals(bytes)).toBe(true);
  });

  it('keeps the same bytes once a tenant, and no tenant reads another’s', async () => {
    const [one, two] = await Promise.all([store.put(ALFA, Buffer.from('x')), store.put(ALFA, Buffer.from('x'))]);
    expect(one).toEqual(two);
    await expect(store.get(BETA, one)).rejects.toMatchObject({ code: 'BLOB.NOT_FOUND' });
  });

  it('refuses what is too large and leaves nothing behind', async () => {
    await expect(store.put(ALFA, Buffer.alloc(11), { maxBytes: 10 })).rejects.toMatchObject({ code: 'BLOB.TOO_LARGE' });
    const broken = Readable.from((async function* () { yield Buffer.from('half'); throw new Error('connection lost'); })()); // prettier-ignore
    await expect(store.put(ALFA, broken)).rejects.toThrow('connection lost');
    expect(await readdir(join(folder, ALFA, 'drafts'))).toEqual([]);
  });

  it('lists and frees what was put before a moment, and nothing that was put again since', async () => {
    const [old, young] = [await store.put(ALFA, Buffer.from('old')), await store.put(ALFA, Buffer.from('young'))];
    const path = ({ sha256 }: { sha256: string }) => join(folder, ALFA, sha256.slice(0, 2), sha256);
    await utimes(path(old), 0, 0);
    const before = new Date(1000);
    const listed = async () => {
      const all = [];
      for await (const ref of store.list(ALFA, before)) all.push(ref);
      return all;
    };
    expect(await listed()).toEqual([old]);
    expect(await store.remove(ALFA, young, before)).toBe(false);
    expect((await store.read(ALFA, young)).toString()).toBe('young');
    await store.put(ALFA, Buffer.from('old'));
    expect(await store.remove(ALFA, old, before)).toBe(false);
    await utimes(path(old), 0, 0);
    expect(await store.remove(BETA, old, before)).toBe(false);
    expect(await store.remove(ALFA, old, before)).toBe(true);
    await expect(store.get(ALFA, old)).rejects.toMatchObject({ code: 'BLOB.NOT_FOUND' });
    expect(await store.remove(ALFA, old, before)).toBe(false);
    expect(await listed()).toEqual([]);
  });

  it.each(['../../etc/passwd', '', 'ABC'])('finds nothing under the name %p', async (sha256) => {
    await expect(store.get(ALFA, { sha256 })).rejects.toMatchObject({ code: 'BLOB.NOT_FOUND' });
  });
});
