import { execFile } from 'node:child_process';
import { chmod, copyFile, cp, mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import plugin from '@sportello/channel-fax';
import type { InboundContent } from '@sportello/plugin-sdk';
import { testInstance } from '@sportello/plugin-testing';
import { pdfOf } from '../../plugins/channel-fax/test/fixtures/pdfs.js';

const run = promisify(execFile);
const ROOT = resolve(import.meta.dirname, '../..');
const FOUR = join(ROOT, 'plugins/channel-fax/test/fixtures/one-page.tif');
const channel = plugin.contributes['channel.inbound.poll']!;
const LONG_AGO = new Date('2026-03-02T08:20:00Z');

/**
 * HylaFAX out of Debian's packages, unpacked: installed, it would set up a fax server on this machine. `faxrcvd` with all it calls,
 * `faxinfo` and the layout of the spool are its own.
 */
class HylaFax {
  private constructor(private readonly root: string) {}

  static async unpack(): Promise<HylaFax> {
    const root = await mkdtemp(join(tmpdir(), 'hylafax-'));
    await chmod(root, 0o755);
    const { stdout } = await run('bash', [
      join(ROOT, 'scripts/debian-packages.sh'),
      '--unpack',
      root,
      'hylafax-server',
      'hylafax-client',
    ]);
    expect(stdout).toContain('unpacked');
    const fax = new HylaFax(root);
    await fax.#setUp();
    return fax;
  }

  get spool(): string {
    return join(this.root, 'var/spool/hylafax');
  }

  /** As faxsetup(8) leaves it, with a mail program that keeps what it is given. */
  async #setUp(): Promise<void> {
    const etc = join(this.spool, 'etc');
    await rm(etc, { recursive: true, force: true });
    await cp(join(this.root, 'etc/hylafax'), etc, { recursive: true });
    const mail = join(this.root, 'sendmail');
    await writeFile(mail, `#!/bin/sh\ncat >> ${join(this.root, 'mails')}\n`, { mode: 0o755 });
    const cache = { SBIN: join(this.root, 'usr/lib/hylafax/bin'), LIBEXEC: join(this.root, 'usr/lib/hylafax/bin') };
    const tools = { SENDMAIL: mail, AWK: '/usr/bin/awk', SED: '/bin/sed', TIFFBIN: '/usr/bin', ENCODING: 'base64' };
    const lines = Object.entries({ ...cache, ...tools, BASE64ENCODE: '/usr/bin/base64', SPOOL: this.spool });
    await writeFile(join(etc, 'setup.cache'), lines.map(([name, value]) => `${name}='${value}'\n`).join(''));
    await writeFile(join(etc, 'sportello.folder'), `${this.drop}\n`);
    await mkdir(this.drop);
    await copyFile(join(ROOT, 'plugins/channel-fax/hylafax/sportello-fax'), join(this.spool, 'bin/sportello-fax'));
    const call = 'bin/sportello-fax "$FILE" "$DEVICE" "$COMMID" "$MSG" "$CALLID1" "$CALLID2"\n';
    await writeFile(join(etc, 'FaxDispatch'), call);
  }

  get drop(): string {
    return join(this.root, 'drop');
  }

  #env(): Record<string, string> {
    return { PATH: '/usr/bin:/bin:/usr/sbin', LD_LIBRARY_PATH: join(this.root, 'usr/lib/hylafax') };
  }

  faxinfo(file: string): Promise<string> {
    const program = join(this.root, 'usr/lib/hylafax/bin/faxinfo');
    return run(program, [file], { env: this.#env() }).then(({ stdout }) => stdout);
  }

  /** What faxgetty runs when a call is over. */
  async received(args: readonly string[]): Promise<void> {
    await run('bin/faxrcvd', [...args], { cwd: this.spool, env: this.#env() });
  }

  end(): Promise<void> {
    return rm(this.root, { recursive: true, force: true });
  }
}

async function contents(settings: Readonly<Record<string, unknown>>) {
  const it = testInstance(plugin, { settings: { settleSeconds: 0, ocr: { enabled: false }, ...settings } });
  const { messages } = await channel.poll(it.context(), null);
  const read: InboundContent[] = [];
  for (const message of messages) {
    const raw = message.raw instanceof Uint8Array ? await it.blobs.put(message.raw) : message.raw;
    read.push(await channel.read(it.context(), { ...message, raw, hints: {} }));
  }
  return { read, bytes: (content: InboundContent, at: number) => it.blobs.get(content.attachments[at]!.blob) };
}

describe('HylaFAX', () => {
  let fax: HylaFax;
  const qfile = 'recvq/fax000000012.tif';
  beforeAll(async () => {
    fax = await HylaFax.unpack();
    const file = join(fax.spool, qfile);
    await copyFile(FOUR, file);
    await run('tiffset', ['-s', '270', '+39 06 5555 0101\n0655550101\nROSSI MARIO', file]);
    await run('tiffset', ['-s', '306', '2026:03:02 09:20:00', file]);
    await utimes(file, LONG_AGO, LONG_AGO);
  }, 300_000);
  afterAll(() => fax?.end());

  it('hands a fax over by its own faxrcvd and FaxDispatch: number, name, call and error as the modem told them', async () => {
    await fax.received([qfile, 'ttyS0', '000000042', 'No carrier "$(id)"', '0655550101', 'ROSSI MARIO']);
    expect((await readdir(fax.drop)).sort()).toEqual(['fax000000012-000000042.json', 'fax000000012-000000042.tif']);
    const { read } = await contents({ folder: fax.drop });
    expect(read).toMatchObject([
      {
        from: { phone: '0655550101' },
        request: { fields: { faxPages: 1, faxSender: '+39 06 5555 0101', faxCall: '000000042' } },
        notes: ['fax-incomplete: No carrier "$(id)"'],
      },
    ]);
  });

  it('writes into the picture what its faxinfo reads there, and the queue gives the same', async () => {
    const info = await fax.faxinfo(join(fax.spool, qfile));
    expect(info).toContain('Sender: +39 06 5555 0101');
    expect(info).toContain('CallID1: 0655550101');
    const { read } = await contents({ source: 'spool', folder: join(fax.spool, 'recvq') });
    expect(read).toMatchObject([{ from: { phone: '0655550101' }, request: { fields: { faxPages: 1 } } }]);
  });

  it('prints lines with faxinfo that are a label too', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'faxinfo-'));
    await copyFile(FOUR, join(folder, 'fax1.tif'));
    await writeFile(join(folder, 'fax1.txt'), await fax.faxinfo(join(fax.spool, qfile)));
    const { read } = await contents({ folder });
    expect(read[0]?.from).toEqual({ phone: '0655550101' });
    await rm(folder, { recursive: true });
  });

  it('holds the fax it is receiving, which is left alone until it lets go', async () => {
    const file = join(fax.spool, 'recvq/fax000000013.tif');
    await copyFile(FOUR, file);
    await utimes(file, LONG_AGO, LONG_AGO);
    const subjects = async () => (await contents({ source: 'spool', folder: join(fax.spool, 'recvq') })).read.length;
    const holder = execFile('flock', ['--exclusive', file, 'sh', '-c', 'echo held; cat']);
    const over = new Promise((done) => holder.on('exit', done));
    await new Promise((held) => holder.stdout?.once('data', held));
    expect(await subjects()).toBe(1);
    holder.stdin?.end();
    await over;
    expect(await subjects()).toBe(2);
    await rm(file);
  });
});

describe('Pictures as libtiff writes them', () => {
  let folder: string;
  beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'tiffs-'))));
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const label = '{"sender":"06 55550101"}';
  async function shown(file: string) {
    await writeFile(join(folder, 'fax1.json'), label);
    await copyFile(file, join(folder, 'fax1.tif'));
    const { read, bytes } = await contents({ folder });
    const [content] = read;
    if (content === undefined) throw new Error('no fax came');
    const page = Buffer.from(await bytes(content, 1));
    return { content, page, size: [page.readUInt32BE(16), page.readUInt32BE(20)] };
  }

  it.each([
    ['Group 3, one dimension', ['-c', 'g3:1d']],
    ['Group 3, two dimensions', ['-c', 'g3:2d']],
    ['Group 3 with fill bits', ['-c', 'g3:1d:fill']],
    ['Group 4', ['-c', 'g4']],
    ['Group 4 in many strips', ['-c', 'g4', '-r', '64']],
    ['least significant bit first', ['-c', 'g4', '-f', 'lsb2msb']],
    ['most significant byte first', ['-B', '-c', 'g3', '-f', 'msb2lsb']],
    ['tiles', ['-t', '-w', '256', '-l', '256', '-c', 'g4']],
    ['LZW', ['-c', 'lzw']],
    ['no compression', ['-c', 'none']],
  ])('are one and the same page: %s', async (_what, args) => {
    const file = join(folder, 'made.tiff.part');
    await run('tiffcp', [...args, FOUR, file]);
    const { page, size, content } = await shown(file);
    expect(content.notes).toBeUndefined();
    expect(size).toEqual([1728, 2294]);
    expect(page.equals((await shown(FOUR)).page)).toBe(true);
  });

  it.each([
    ['standard', '98', 2_290],
    ['fine', '196', 1_145],
    ['superfine', '391', 574],
  ])('have square dots whatever their resolution: %s', async (_what, lines, height) => {
    const file = join(folder, 'made.tiff.part');
    await run('tiffcp', ['-c', 'g4', FOUR, file]);
    await run('tiffset', ['-s', '282', '204', file]);
    await run('tiffset', ['-s', '283', lines, file]);
    const { size } = await shown(file);
    expect(size[0] === 1728 ? size[1] : Math.round((1100 * 1728) / (size[0] ?? 1))).toBe(height);
  });

  it('stand upright when they were laid on their side, and are not black when white is the lesser number', async () => {
    const file = join(folder, 'made.tiff.part');
    await run('tiffcp', ['-c', 'g4', FOUR, file]);
    await run('tiffset', ['-s', '274', '6', file]);
    const { size } = await shown(file);
    expect(size).toEqual([2294, 1728]);
  });

  it('are read by tesseract in Italian, and found by their words', async () => {
    const { read } = await contents({ folder, ocr: { enabled: true } });
    expect(read[0]?.notes).toBeUndefined();
    expect(read[0]?.text).toContain('Testo riconosciuto dalle pagine');
  });
});

describe('PDFs as poppler sees them', () => {
  let folder: string;
  beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'pdfs-'))));
  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function read(document: Uint8Array, settings: Readonly<Record<string, unknown>> = {}) {
    await writeFile(join(folder, 'fax1.json'), '{"sender":"06 55550101"}');
    await writeFile(join(folder, 'fax1.pdf'), document);
    const { read: all, bytes } = await contents({ folder, ...settings });
    const [content] = all;
    if (content === undefined) throw new Error('no fax came');
    const names = content.attachments.map(({ name }) => name);
    expect(Buffer.compare(Buffer.from(await bytes(content, 0)), document)).toBe(0);
    return { content, names, bytes: (at: number) => bytes(content, at) };
  }
  const letter = Array.from({ length: 12 }, (_, at) => `Riga ${at + 1}: il portale non risponde da ieri.`);

  it('are shown page by page, and their own words are the text', async () => {
    const { content, names, bytes } = await read(pdfOf([{ lines: letter }, {}]), { ocr: { enabled: true } });
    expect(names).toEqual(['fax1.pdf', 'pagina-001.png', 'pagina-002.png']);
    expect(content.notes).toBeUndefined();
    expect(content.request?.fields).toMatchObject({ faxPages: 2 });
    expect(content.text).toContain('Riga 12: il portale non risponde da ieri.');
    const page = Buffer.from(await bytes(1));
    expect([page.readUInt32BE(16), page.readUInt32BE(20)]).toEqual([1653, 2339]);
  });

  it('that are a picture alone are read by tesseract', async () => {
    const { content } = await read(pdfOf([{ lines: ['Assistenza'] }]), { ocr: { enabled: true } });
    expect(content.notes).toBeUndefined();
    expect(content.text).toContain('Assistenza');
  });

  it('of ten thousand pages are a ticket with the first ones, naming the others', async () => {
    const { names, content } = await read(pdfOf(Array.from({ length: 10_000 }, () => ({}))), { maxPages: 2 });
    expect(names).toEqual(['fax1.pdf', 'pagina-001.png', 'pagina-002.png']);
    expect(content.notes).toEqual(['fax-pages-not-shown: 3-10000']);
  });

  it('that claim more pages than they have, or pages of a square kilometre, are shown as far as they go', async () => {
    const claimed = await read(pdfOf([{}], { count: 2_000_000_000 }), { maxPages: 3 });
    expect(claimed.names[0]).toBe('fax1.pdf');
    const large = await read(pdfOf([{ size: [2_834_645, 2_834_645] }]));
    expect(large.names[0]).toBe('fax1.pdf');
    expect(large.content.attachments.length).toBeLessThanOrEqual(2);
  });

  it('with a password are a ticket with the file, and say so', async () => {
    const { names, content } = await read(pdfOf([{}], { locked: true }));
    expect(names).toEqual(['fax1.pdf']);
    expect(content.notes).toEqual(['fax-document-not-shown: it needs a password']);
  });

  it('with a script run none of it', async () => {
    const script = '/OpenAction << /S /JavaScript /JS (while\\(true\\){}) >>';
    const { names, content } = await read(pdfOf([{}], { catalogue: script }));
    expect(names).toEqual(['fax1.pdf', 'pagina-001.png']);
    expect(content.notes).toBeUndefined();
  });

  it('that break off are shown as far as they came, and say that they are incomplete', async () => {
    const whole = pdfOf([{ lines: letter }, {}]);
    const { names, content } = await read(whole.subarray(0, whole.length - 250));
    expect(names[0]).toBe('fax1.pdf');
    expect(content.notes).toContainEqual(expect.stringMatching(/^fax-incomplete: /));
  });

  it('that are noise behind their first bytes are a ticket with the file', async () => {
    const { names, content } = await read(Buffer.from(`%PDF-1.7\n${'\u0007'.repeat(5_000)}%%EOF`));
    expect(names).toEqual(['fax1.pdf']);
    expect(content.notes).toEqual(['fax-document-not-shown: it cannot be opened']);
  });
});
