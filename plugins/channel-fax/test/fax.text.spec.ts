import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TextReader } from '../src/fax.text.js';

const OCR = { enabled: true, languages: ['ita'], maxPages: 2 } as const;
const ocr = { ...OCR, languages: [...OCR.languages] };
const pageOf = (bytes: string | Uint8Array) => ({
  png: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes,
  words: '',
});
const page = pageOf('a page');
const never = new AbortController().signal;

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'ocr-'))));
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A program in tesseract's place. */
async function program(script: string): Promise<TextReader> {
  const path = join(folder, 'tesseract');
  await writeFile(path, `#!/bin/sh\n${script}\n`);
  await chmod(path, 0o755);
  return new TextReader([join(folder, 'none'), path]);
}

const LANGUAGES = 'if [ "$1" = --list-langs ]; then printf "List:\\nita\\nosd\\n"; exit 0; fi';

describe('The text of a fax', () => {
  it('is what tesseract reads on each page, in Italian, without control characters', async () => {
    const reader = await program(`${LANGUAGES}\nprintf 'Salve\\001\\n\\n\\n\\n%s\\f' "$*"; cat >/dev/null`);
    expect(await reader.lacks(ocr)).toBeNull();
    expect(await reader.read([page], ocr, never)).toEqual({
      words: 'Salve\n\nstdin stdout -l ita --psm 3 --dpi 204',
      missing: null,
      unread: 0,
    });
  });

  it('is left in the images beyond the pages the settings allow, and of pages it fails on', async () => {
    const reader = await program(`${LANGUAGES}\ncase $(cat) in bad) exit 1;; *) echo letto;; esac`);
    const bad = pageOf('bad');
    expect(await reader.read([bad, page, page, page], ocr, never)).toEqual({
      words: 'letto',
      missing: null,
      unread: 3,
    });
  });

  it('is what the file itself says, where that is more than a line above a picture, in the order of the pages', async () => {
    const own = { ...page, words: 'Testo del documento. '.repeat(20) };
    const stamped = { ...page, words: 'Da 06 55550101, pagina 1' };
    const reader = await program(`${LANGUAGES}\ncat >/dev/null; echo letto`);
    const { words, unread } = await reader.read([stamped, own, page, stamped], ocr, never);
    expect(words.split('\n\n')).toEqual(['letto', own.words.trim(), 'letto', 'Da 06 55550101, pagina 1']);
    expect(unread).toBe(1);
    const none = new TextReader([join(folder, 'none')]);
    expect(await none.read([own], ocr, never)).toEqual({ words: own.words.trim(), missing: null, unread: 0 });
    expect(await none.read([own, stamped], ocr, never)).toMatchObject({
      words: `${own.words.trim()}\n\n${stamped.words}`,
      missing: 'tesseract is not installed',
    });
  });

  it('never keeps a fax from coming: not with a program that ends at once, nor with one that says too much', async () => {
    const big = pageOf(new Uint8Array(500_000));
    const deaf = await program(`${LANGUAGES}\nexit 0`);
    expect(await deaf.read([big], ocr, never)).toMatchObject({ words: '', unread: 0 });
    const loud = await program(`${LANGUAGES}\nyes testo | head -c 3000000`);
    expect(await loud.read([page], ocr, never)).toMatchObject({ words: '', unread: 1 });
  });

  it('is not read without tesseract, or without its language: operators are told in both languages', async () => {
    const none = new TextReader([join(folder, 'none')]);
    expect(await none.read([page], ocr, never)).toEqual({
      words: '',
      missing: 'tesseract is not installed',
      unread: 0,
    });
    expect(await none.lacks(ocr)).toEqual({
      it: expect.stringContaining('tesseract non è installato'),
      en: expect.stringContaining('tesseract is not installed'),
    });
    const english = await program('printf "List:\\neng\\n"');
    expect(await english.lacks(ocr)).toMatchObject({ it: expect.stringContaining('manca la lingua ita.') });
    expect(await english.read([page], ocr, never)).toMatchObject({ missing: 'tesseract has no language ita' });
  });

  it('is not asked for when it is switched off', async () => {
    const none = new TextReader([]);
    expect(await none.lacks({ ...ocr, enabled: false })).toBeNull();
    expect(await none.read([page], { ...ocr, enabled: false }, never)).toMatchObject({ missing: null });
  });

  it('ends with the call it is read for', async () => {
    const reader = await program(`${LANGUAGES}\nexec sleep 600`);
    const controller = new AbortController();
    const reading = reader.read([page], ocr, controller.signal);
    controller.abort(new Error('given up'));
    await expect(reading).rejects.toThrow('given up');
  });
});
