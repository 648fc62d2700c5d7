import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { SpooledBody } from './spooled.body.js';

const piecesOf = (size: number, pieces: number): Readable =>
  Readable.from(Array.from({ length: pieces }, (_, i) => Buffer.alloc(size, i)));

async function read(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of source) all.push(piece);
  return Buffer.concat(all);
}

describe('a body that is proved before it is used', () => {
  it('is passed on as it comes, and is there once more, to the byte', async () => {
    const body = await SpooledBody.open();
    const passed = await read(body.keep(piecesOf(70_000, 20), 2_000_000));
    expect(passed.byteLength).toBe(1_400_000);
    expect((await read(body.read())).equals(passed)).toBe(true);
    await body.close();
  });

  it('is given up once it is larger than it may be, and the rest of it runs off', async () => {
    const body = await SpooledBody.open();
    const source = piecesOf(1000, 50);
    await expect(read(body.keep(source, 10_000))).rejects.toMatchObject({ code: 'REQUEST.TOO_LARGE' });
    expect((await read(body.read())).byteLength).toBe(10_000);
    await finished(source);
    await body.close();
  });
});
