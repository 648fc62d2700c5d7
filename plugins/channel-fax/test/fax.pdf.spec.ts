import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import plugin from '@sportello/channel-fax';
import { PoisonMessageError } from '@sportello/plugin-sdk';
import { testInstance } from '@sportello/plugin-testing';
import { isPdf, isWholePdf, PdfReader } from '../src/pdf.pages.js';
import { Drop } from './fixtures/drop.js';
import { pdfOf } from './fixtures/pdfs.js';

const LIMITS = { maxPages: 3, maxPagePixels: 40_000_000 };
const never = new AbortController().signal;
const pdf = new TextEncoder().encode('%PDF-1.4 and so on');

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'pdf-'))));
afterEach(() => rm(folder, { recursive: true, force: true }));

interface Scripts {
  readonly pdfinfo?: string;
  readonly pdftoppm?: string;
  readonly pdftotext?: string;
}

/** Programs in poppler's place, each within the bounds of a prlimit that says which it was given. */
async function programs(scripts: Scripts): Promise<PdfReader> {
  await writeFile(
    join(folder, 'page.png'),
    await sharp({ create: { width: 9, height: 9, channels: 3, background: 'white' } })
      .png()
      .toBuffer(),
  );
  const all = {
    prlimit: `echo "$@" >> ${folder}/calls; while [ "$1" != -- ]; do shift; done; shift; exec "$@"`,
    pdfinfo: 'cat > /dev/null; echo "Pages:           2"',
    pdftoppm: `cat > /dev/null; cat ${folder}/page.png`,
    pdftotext: "cat > /dev/null; printf 'uno\\fdue\\f'",
    ...scripts,
  };
  for (const [name, script] of Object.entries(all)) {
    await writeFile(join(folder, name), `#!/bin/sh\n${script}\n`);
    await chmod(join(folder, name), 0o755);
  }
  return new PdfReader([join(folder, 'none'), folder]);
}

describe('The pages of a PDF', () => {
  it('are drawn one by one within bounds, with the words the file has for each', async () => {
    const reader = await programs({});
    expect(await reader.lacks()).toBeNull();
    const { count, pages, notShown, closed } = await reader.read(pdf, LIMITS, never);
    expect({ count, notShown, closed }).toEqual({ count: 2, notShown: [], closed: null });
    expect(pages.map(({ number, words }) => [number, words])).toEqual([
      [1, 'uno'],
      [2, 'due'],
    ]);
    for (const { png } of pages) expect(Buffer.from(png).subarray(1, 4).toString()).toBe('PNG');
  });

  it('are not shown beyond those the settings allow, whatever the file claims to have', async () => {
    const reader = await programs({ pdfinfo: 'echo "Pages:           2147483647"' });
    const { count, pages, notShown } = await reader.read(pdf, LIMITS, never);
    expect(count).toBe(20_001);
    expect(pages).toHaveLength(3);
    expect(notShown).toHaveLength(19_998);
  });

  it('that cannot be drawn, or of which nothing or something else comes, are named', async () => {
    const reader = await programs({
      pdfinfo: 'echo "Pages:           3"',
      pdftoppm: 'case "$*" in *"-f 1 "*) exit 99;; *"-f 2 "*) ;; *) echo no picture;; esac',
    });
    const { pages, notShown } = await reader.read(pdf, LIMITS, never);
    expect({ pages, notShown }).toEqual({ pages: [], notShown: [1, 2, 3] });
  });

  it('are shown without words when those cannot be had', async () => {
    const reader = await programs({ pdftotext: 'yes parole | head -c 9000000' });
    expect((await reader.read(pdf, LIMITS, never)).pages.map(({ words }) => words)).toEqual(['', '']);
  });

  it.each([
    ['a password', 'echo "Command Line Error: Incorrect password" >&2; exit 1', 'it needs a password'],
    ['damage', 'echo "Syntax Error: Couldn\'t read xref table" >&2; exit 1', 'it cannot be opened'],
    ['no pages', 'echo "Pages:           0"', 'it cannot be opened'],
    ['noise', 'yes Pages: | head -c 200000', 'it cannot be opened'],
    ['a program that is killed', 'kill -9 $$', 'it cannot be opened'],
  ])('are none with %s, which is told', async (_what, pdfinfo, closed) => {
    const reader = await programs({ pdfinfo });
    expect(await reader.read(pdf, LIMITS, never)).toEqual({ count: null, pages: [], notShown: [], closed });
  });

  it('are not shown without poppler, or without prlimit that bounds it: operators are told in both languages', async () => {
    const reader = await programs({});
    await rm(join(folder, 'prlimit'));
    expect(await reader.read(pdf, LIMITS, never)).toMatchObject({
      ...{ count: null, closed: 'poppler-utils is not installed' },
    });
    expect(await reader.lacks()).toEqual({
      it: expect.stringContaining('poppler-utils non è installato'),
      en: expect.stringContaining('poppler-utils is not installed'),
    });
  });

  it('end with the call they are read for', async () => {
    const reader = await programs({ pdftoppm: 'exec sleep 600' });
    const controller = new AbortController();
    const reading = reader.read(pdf, LIMITS, controller.signal);
    controller.abort(new Error('given up'));
    await expect(reading).rejects.toThrow('given up');
  });

  it('are of a PDF by its first bytes, and whole by its last', () => {
    const whole = pdfOf([{}]);
    expect([isPdf(whole), isWholePdf(whole)]).toEqual([true, true]);
    expect([isPdf(Buffer.from('MZ')), isWholePdf(whole.subarray(0, 200))]).toEqual([false, false]);
  });
});

describe('A PDF in a drop folder', () => {
  const channel = plugin.contributes['channel.inbound.poll']!;
  let drop: Drop;
  beforeEach(async () => void (drop = await Drop.make()));
  afterEach(() => drop.remove());

  async function taken(document: string | Buffer) {
    await drop.put('fax1.json', '{"sender":"06 55550101"}');
    await drop.put('fax1.pdf', document);
    const it = testInstance(plugin, { settings: { folder: drop.folder, settleSeconds: 0, ocr: { enabled: false } } });
    const [message] = (await channel.poll(it.context(), null)).messages;
    const raw = message!.raw instanceof Uint8Array ? await it.blobs.put(message!.raw) : message!.raw;
    return channel.read(it.context(), { ...message!, raw, hints: {} });
  }

  it('is a ticket with the file as it came, also when it breaks off', async () => {
    const { attachments, from, notes } = await taken(pdfOf([{}]).subarray(0, 300));
    expect(from).toEqual({ phone: '06 55550101' });
    expect(attachments[0]).toMatchObject({ name: 'fax1.pdf', mediaType: 'application/pdf' });
    expect(notes).toContainEqual(expect.stringMatching(/^fax-incomplete: /));
  });

  it('that is no PDF is quarantined', async () => {
    await expect(taken('MZ')).rejects.toBeInstanceOf(PoisonMessageError);
  });
});
