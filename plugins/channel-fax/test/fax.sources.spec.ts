import { spawn } from 'node:child_process';
import { mkdir, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import plugin from '@sportello/channel-fax';
import { AuthPluginError, InvalidInputError, type InboundContent, type RawInbound } from '@sportello/plugin-sdk';
import { testInstance, type TestInstance } from '@sportello/plugin-testing';
import { Drop } from './fixtures/drop.js';
import { described, group4, pagesOf } from './fixtures/tiffs.js';
import { BEHIND, SECRETS, uploaded, uploadedBeside, UPLOADS } from './fixtures/uploads.js';

const polled = plugin.contributes['channel.inbound.poll']!;
const pushed = plugin.contributes['channel.inbound.push']!;
const HOOK = fileURLToPath(new URL('../hylafax/sportello-fax', import.meta.url));
const LONG_AGO = new Date('2026-03-02T08:20:00Z');

type Instance = TestInstance<typeof plugin.config>;

async function contentOf(it: Instance, message: RawInbound): Promise<InboundContent> {
  const raw = message.raw instanceof Uint8Array ? await it.blobs.put(message.raw) : message.raw;
  return polled.read(it.context(), { ...message, raw, hints: {} });
}

let drop: Drop;
beforeEach(async () => void (drop = await Drop.make()));
afterEach(() => drop.remove());

describe('The receive queue of HylaFAX', () => {
  const recvq = () => join(drop.folder, 'recvq');
  const watcher = (settings = {}) =>
    testInstance(plugin, { settings: { source: 'spool', folder: recvq(), ocr: { enabled: false }, ...settings } });
  const poll = (it: Instance, cursor: Awaited<ReturnType<typeof polled.poll>>['next'] = null) =>
    polled.poll(it.context(), cursor);

  async function receive(name: string, picture: Uint8Array, at = LONG_AGO): Promise<void> {
    await mkdir(recvq(), { recursive: true });
    await writeFile(join(recvq(), name), picture, { mode: 0o600 });
    await utimes(join(recvq(), name), at, at);
  }

  it('gives each fax once, with what its picture and the log of HylaFAX say, and nothing else that lies there', async () => {
    await receive('fax000000012.tif', described(await group4(), '+39 06 5555 0101\n0655550101\nROSSI'));
    await receive('fax00013.tif', described(await group4(), 'UFFICIO'));
    await receive('seqf', Buffer.from('14'));
    await receive('fax12.tif', Buffer.from('too short a number'));
    await mkdir(join(drop.folder, 'log'));
    const line = (file: string, reason: string) =>
      ['03/02/26 08:59', 'RECV', '000000042', 'ttyS0', `recvq/${file}`, '""', 'fax', '"local"', '"TSI"', '1', '2'].join(
        '\t',
      ) + `\t0:20\t0:20\t"${reason}"\t"0655550101"\t"ROSSI"\t""\t""\t""\n`;
    const log = `${line('fax000000012.tif', 'of the last round')}noise\n${line('fax000000012.tif', 'No carrier detected')}`;
    await writeFile(join(drop.folder, 'log/xferfaxlog'), log);

    const it = watcher();
    const { messages, next } = await poll(it);
    expect(messages.map(({ externalId }) => externalId.replace(/[0-9a-f]{64}$/, '…')).sort()).toEqual([
      'fax:fax000000012:…',
      'fax:fax00013:…',
    ]);
    const contents = await Promise.all(messages.map((message) => contentOf(it, message)));
    const logged = contents.find(({ subject }) => subject === 'Fax da 0655550101');
    expect(logged).toMatchObject({
      from: { phone: '0655550101' },
      request: { fields: { faxSender: '+39 06 5555 0101', faxCaller: '0655550101', faxCall: '000000042' } },
    });
    expect(logged?.notes).toEqual(['fax-incomplete: No carrier detected', 'fax-pages-announced: 2']);
    expect(contents.find(({ subject }) => subject === 'Fax da UFFICIO')?.notes).toBeUndefined();
    // The queue is HylaFAX's own: nothing is moved, and what was taken does not come again.
    const before = await readdir(recvq());
    await polled.acknowledge?.(it.context(), next);
    expect(await readdir(recvq())).toEqual(before);
    expect((await poll(it, next)).messages).toEqual([]);
  });

  it('takes a number that comes again with another fax as another fax', async () => {
    await receive('fax00001.tif', await group4());
    const it = watcher();
    const first = await poll(it);
    await receive('fax00001.tif', await group4({ text: 'Altro' }), new Date('2026-03-02T08:30:00Z'));
    const second = await poll(it, first.next);
    expect(second.messages).toHaveLength(1);
    expect(second.messages[0]?.externalId).not.toBe(first.messages[0]?.externalId);
  });

  it('leaves alone what is still coming: just changed, or with a page that is not written to its end', async () => {
    await receive('fax00001.tif', await group4(), new Date('2026-03-02T08:59:58Z'));
    await receive('fax00002.tif', Buffer.concat([await group4(), Buffer.alloc(500, 1)]));
    await receive('fax00003.tif', pagesOf(2).subarray(0, 100));
    expect((await poll(watcher())).messages).toEqual([]);
  });

  it('takes what nobody goes on writing after a while, and says that it is incomplete', async () => {
    const yesterday = new Date('2026-03-01T08:00:00Z');
    await receive('fax00002.tif', Buffer.concat([await group4(), Buffer.alloc(500, 1)]), yesterday);
    const it = watcher();
    const [message] = (await poll(it)).messages;
    expect((await contentOf(it, message!)).notes).toEqual(['fax-incomplete: 1/?']);
  });

  it('needs no right to write there, and says so when it may not read', async () => {
    await receive('fax00001.tif', await group4());
    await expect(polled.check(watcher().context())).resolves.toBeUndefined();
    expect(await readdir(drop.folder)).toEqual(['recvq']);
    const nowhere = watcher({ folder: join(drop.folder, 'none') });
    await expect(polled.check(nowhere.context())).rejects.toThrow('ENOENT');
  });
});

describe('The hook of HylaFAX', () => {
  const run = (args: readonly string[], folder = join(drop.folder, 'drop')) =>
    new Promise<number | null>((resolve, reject) => {
      const env = { PATH: '/usr/bin:/bin', SPORTELLO_FAX_FOLDER: folder };
      spawn('/bin/sh', [HOOK, ...args], { cwd: drop.folder, env, stdio: 'ignore' })
        .on('exit', resolve)
        .on('error', reject);
    });
  beforeEach(async () => {
    await mkdir(join(drop.folder, 'recvq'));
    await mkdir(join(drop.folder, 'drop'));
    await writeFile(join(drop.folder, 'recvq/fax000000012.tif'), described(await group4(), 'UFFICIO'));
  });

  it('hands over the picture and what HylaFAX says, whole, under a name of its own call', async () => {
    expect(await run(['recvq/fax000000012.tif', 'ttyS0', '000000042', 'Bad page', '0655550101', 'ROSSI'])).toBe(0);
    const folder = join(drop.folder, 'drop');
    expect((await readdir(folder)).sort()).toEqual(['fax000000012-000000042.json', 'fax000000012-000000042.tif']);
    for (const name of await readdir(folder)) expect((await stat(join(folder, name))).mode & 0o777).toBe(0o640);
    const it = testInstance(plugin, { settings: { folder, settleSeconds: 0, ocr: { enabled: false } } });
    const [message] = (await polled.poll(it.context(), null)).messages;
    const content = await contentOf(it, message!);
    expect(content.from).toEqual({ phone: '0655550101', organisation: 'UFFICIO' });
    expect(content.notes).toEqual(['fax-incomplete: Bad page']);
  });

  it.each([
    '"; touch pwned; "',
    '$(touch pwned)',
    '`touch pwned`',
    "' && touch pwned '",
    '%s%n\\',
    'riga\nnuova\u0001\u007f',
    'però "così"',
    '-n',
  ])('runs and breaks nothing of what comes over the telephone: %j', async (hostile) => {
    expect(await run(['recvq/fax000000012.tif', hostile, hostile, hostile, hostile, hostile])).toBe(0);
    expect(await readdir(drop.folder)).not.toContain('pwned');
    const files = await readdir(join(drop.folder, 'drop'));
    expect(files).toHaveLength(2);
    const label = files.find((name) => name.endsWith('.json')) ?? '';
    expect(label).toMatch(/^fax000000012(?:-[0-9A-Za-z]+)?\.json$/);
    const said = JSON.parse(await readFile(join(drop.folder, 'drop', label), 'utf8')) as {
      error: string;
      callid: string[];
    };
    expect(said.callid).toEqual([said.error, said.error]);
    expect(said.error).toBe(hostile.replaceAll(/[^ -~]/g, (char) => '?'.repeat(Buffer.byteLength(char))));
  });

  it.each(['../fax00001.tif', 'recvq/../../etc/passwd', 'recvq/fax1;x.tif', '/etc/passwd', 'recvq/seqf', '-rf'])(
    'hands over nothing but a received fax: %s',
    async (qfile) => {
      expect(await run([qfile, 'ttyS0', '1', ''])).toBe(1);
      expect(await readdir(join(drop.folder, 'drop'))).toEqual([]);
    },
  );

  it('has nothing to hand over for a call that brought no page, and says when it has nowhere to put a fax', async () => {
    expect(await run(['recvq/fax000000099.tif', 'ttyS0', '1', 'No carrier'])).toBe(0);
    expect(await run(['recvq/fax000000012.tif', 'ttyS0', '1', ''], 'relative')).toBe(1);
    expect(await run(['recvq/fax000000012.tif', 'ttyS0', '1', ''], join(drop.folder, 'none'))).toBe(1);
    expect(await run(['recvq/fax000000012.tif'])).toBe(1);
    expect(await readdir(join(drop.folder, 'drop'))).toEqual([]);
  });
});

describe('A gateway', () => {
  const gateway = () => testInstance(plugin, { settings: UPLOADS, secrets: BEHIND });
  const taken = async (it: Instance, request: Parameters<typeof pushed.parse>[1]) => {
    const [message] = await pushed.parse(it.context(), await pushed.verify(it.context(), request));
    return contentOf(it, message!);
  };

  it('uploads a TIFF in its signed request', async () => {
    const content = (await group4()).toString('base64');
    const read = await taken(gateway(), uploaded({ sender: '06 55550101', pages: 1, commid: 'c-7', content }));
    expect(read.from).toEqual({ phone: '06 55550101' });
    expect(read.request?.fields).toMatchObject({ faxPages: 1, faxCall: 'c-7' });
    expect(read.attachments.map(({ name }) => name)).toEqual(['fax.tif', 'pagina-001.png']);
  });

  it('uploads a PDF beside it, named by its digest whatever the file calls itself', async () => {
    const it = gateway();
    const pdf = Buffer.from('%PDF-1.4\n%%EOF\n');
    await it.blobs.put(pdf);
    const read = await taken(it, uploadedBeside({ sender: '06 55550101' }, pdf));
    expect(read.attachments).toMatchObject([{ name: 'fax.pdf', mediaType: 'application/pdf' }]);
    expect(read.text).toBe('Fax da 06 55550101: un documento, in allegato come ricevuto.');
  });

  it('is refused with another secret, an old signature, another file, or where no gateway is expected', async () => {
    const it = gateway();
    const content = (await group4()).toString('base64');
    const refused = { secret: SECRETS.other };
    for (const signing of [refused, { at: new Date('2026-03-02T08:50:00Z') }])
      await expect(pushed.verify(it.context(), uploaded({ content }, signing))).rejects.toBeInstanceOf(AuthPluginError);
    const genuine = uploadedBeside({}, Buffer.from('%PDF-1.4'));
    const other = await it.blobs.put(Buffer.from('%PDF-1.7 something else'));
    const changed = { ...genuine, files: genuine.files.map((file) => ({ ...file, blob: other })) };
    await expect(taken(it, changed)).rejects.toBeInstanceOf(InvalidInputError);
    const folder = testInstance(plugin, {
      settings: { ...UPLOADS, source: 'folder', folder: drop.folder },
      secrets: BEHIND,
    });
    await expect(pushed.verify(folder.context(), uploaded({ content }))).rejects.toBeInstanceOf(AuthPluginError);
  });

  it('needs a secret, as a folder needs a path', () => {
    expect(plugin.config.safeParse({ source: 'upload' }).success).toBe(false);
    expect(plugin.config.safeParse({ source: 'spool' }).success).toBe(false);
    expect(plugin.config.safeParse({ folder: '/srv/fax' }).success).toBe(true);
  });
});
