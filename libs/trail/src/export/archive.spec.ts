import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { Archive } from './archive.js';

const AT = new Date('2026-03-03T09:00:00Z');
const fail = async (): Promise<never> => Promise.reject(new Error('the disk is full'));

async function* half(): AsyncGenerator<string> {
  yield 'half';
  await fail();
}

async function* numbered(count: number): AsyncGenerator<object> {
  for (let n = 1; n <= count; n++) yield { n, hash: Buffer.of(n % 256) };
}

describe('an archive', () => {
  it('is written as it is read, and knows the hash of all that went in', async () => {
    let entries: Archive['entries'] = [];
    const bytes = await buffer(
      Archive.of(AT, async (archive) => {
        await archive.addLines('rows.jsonl', numbered(1000));
        await archive.addArray('rows.json', numbered(0));
        await archive.addText('empty.txt', '');
        entries = archive.entries;
      }),
    );
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    expect(entries.map(({ name }) => name)).toEqual(['rows.jsonl', 'rows.json', 'empty.txt']);
    const lines = Array.from(
      { length: 1000 },
      (_, i) => `{"n":${i + 1},"hash":"${Buffer.of((i + 1) % 256).toString('hex')}"}\n`,
    );
    expect(entries[0]).toEqual({
      name: 'rows.jsonl',
      size: lines.join('').length,
      sha256: createHash('sha256').update(lines.join('')).digest('hex'),
    });
    expect(entries[1]).toMatchObject({ size: '[]\n'.length });
  });

  it('breaks off when what goes in does, and never ends as if it were whole', async () => {
    const broken = Archive.of(AT, async (archive) => {
      await archive.addText('a', 'a');
      await archive.add('b', half());
    });
    await expect(buffer(broken)).rejects.toThrow('the disk is full');
    await expect(buffer(Archive.of(AT, fail))).rejects.toThrow('the disk is full');
  });

  it('stops asking for rows when nobody reads it any more', async () => {
    let given: unknown;
    const archive = Archive.of(AT, (one) =>
      one.addLines('rows', numbered(10_000_000)).catch((error: unknown) => {
        given = error;
        throw error;
      }),
    );
    archive.on('error', () => undefined);
    for await (const _ of archive) break;
    while (given === undefined) await new Promise((resolve) => setImmediate(resolve));
    expect(given).toMatchObject({ message: 'nobody reads the archive any more' });
  });
});
