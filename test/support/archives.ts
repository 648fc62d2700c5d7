import { createHash, createPublicKey, verify } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import * as yauzl from 'yauzl';

/** What is in an archive, by name. */
export const unzipped = (bytes: Buffer): Promise<ReadonlyMap<string, Buffer>> =>
  new Promise((resolve, reject) => {
    const found = new Map<string, Buffer>();
    yauzl.fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error !== null) return reject(error);
      zip.on('error', reject);
      zip.on('end', () => resolve(found));
      zip.on('entry', (entry: yauzl.Entry) => {
        zip.openReadStream(entry, (failed, stream) => {
          if (failed !== null) return reject(failed);
          buffer(stream).then((content) => {
            found.set(entry.fileName, content);
            zip.readEntry();
          }, reject);
        });
      });
      zip.readEntry();
    });
  });

/** Every file of an archive is what its signed manifest says, and none is left out. */
export function expectWhole(files: ReadonlyMap<string, Buffer>): void {
  const manifest = files.get('manifest.json') ?? Buffer.alloc(0);
  const key = createPublicKey(files.get('manifest.key.pem')?.toString() ?? '');
  const signature = Buffer.from(files.get('manifest.sig')?.toString().trim() ?? '', 'base64url');
  expect(verify(null, manifest, key, signature)).toBe(true);
  const { files: listed } = JSON.parse(manifest.toString()) as {
    files: { name: string; sha256: string; size: number }[];
  };
  const others = [...files.keys()].filter((name) => !name.startsWith('manifest.'));
  expect(listed.map(({ name }) => name).filter((name) => !name.startsWith('manifest.'))).toEqual(others);
  for (const { name, sha256, size } of listed.filter((one) => !one.name.startsWith('manifest.'))) {
    const content = files.get(name) ?? Buffer.alloc(0);
    expect([name, content.length, createHash('sha256').update(content).digest('hex')]).toEqual([name, size, sha256]);
  }
}

export const rowsIn = (files: ReadonlyMap<string, Buffer>, name: string): Record<string, unknown>[] =>
  (files.get(name)?.toString() ?? '')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
