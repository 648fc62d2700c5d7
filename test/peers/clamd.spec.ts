import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { ClamdClient } from '@sportello/platform';
import { Child } from '../support/child.js';
import { eventually } from '../support/eventually.js';

const MALICE = Buffer.from('A file that the test takes for malicious, and nobody else.');

/** Debian's clamd with signatures of our own and nothing from the network. */
describe('Debian’s clamd', () => {
  let folder: string;
  let clamd: Child;
  let client: ClamdClient;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'clamd-'));
    const [signatures, socket, temporary] = ['signatures', 'clamd.ctl', 'tmp'].map((name) => join(folder, name));
    await mkdir(signatures!);
    await mkdir(temporary!);
    const md5 = createHash('md5').update(MALICE).digest('hex');
    await writeFile(join(signatures!, 'local.hdb'), `${md5}:${MALICE.length}:Test.Whole\n`);
    await writeFile(join(signatures!, 'local.ndb'), `Test.Part:0:*:${Buffer.from('CANARY-part').toString('hex')}\n`);
    const settings = [
      ...[`DatabaseDirectory ${signatures}`, `LocalSocket ${socket}`, `TemporaryDirectory ${temporary}`],
      ...['Foreground yes', 'StreamMaxLength 1M', 'MaxScanSize 2M', 'MaxRecursion 5', 'AlertExceedsMax yes'],
      ...[`LogFile ${join(folder, 'clamd.log')}`, 'LogVerbose yes'],
    ];
    const file = join(folder, 'clamd.conf');
    await writeFile(file, `${settings.join('\n')}\n`);
    clamd = new Child('clamd', ['--config-file', file]);
    client = new ClamdClient({ path: socket! });
    await eventually(`clamd answers: ${clamd.said}`, () => client.answers());
  });
  afterAll(async () => {
    await clamd?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const scan = (content: Buffer) => client.scan(Readable.from([content]));

  it('tells malicious files from others, whole, in part, and inside archives', async () => {
    expect(await scan(Buffer.from('Buongiorno.'))).toEqual({ verdict: 'clean' });
    expect(await scan(MALICE)).toEqual({ verdict: 'infected', signature: 'Test.Whole.UNOFFICIAL' });
    expect(await scan(Buffer.from('… CANARY-part …'))).toMatchObject({ signature: 'Test.Part.UNOFFICIAL' });
    expect(await scan(gzipSync(gzipSync(MALICE)))).toMatchObject({ verdict: 'infected' });
  });

  it('does not take a bomb for clean: what unpacks beyond the limits', async () => {
    let bomb: Buffer = gzipSync(Buffer.alloc(64 * 1024 * 1024));
    for (let depth = 0; depth < 8; depth++) bomb = gzipSync(bomb);
    expect((await scan(bomb)).verdict).not.toBe('clean');
    expect(await scan(Buffer.from('Buongiorno.'))).toEqual({ verdict: 'clean' });
  });

  it('says of what is larger than it takes that nobody looked', async () => {
    const result = await client.scan(Readable.from(Array.from({ length: 40 }, () => Buffer.alloc(64 * 1024, 1))));
    expect(result.verdict).toBe('unknown');
  });
});
