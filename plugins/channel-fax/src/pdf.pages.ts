import sharp from 'sharp';
import type { Localized } from '@sportello/plugin-sdk';
import { firstProgram, PROGRAM_FOLDERS, runProgram, type Ran } from './fax.program.js';
import { OneAtATime } from './one-at-a-time.js';

/** A page of a PDF as people can open it. */
export interface PdfPage {
  readonly number: number;
  readonly png: Uint8Array;
  /** Words that are text in the file; empty where the page is a picture, as most faxes are. */
  readonly words: string;
}

/** What could be seen of a PDF. */
export interface ReadPdf {
  /** Pages it says it has; null when it cannot be opened. One more than is ever counted when there are too many. */
  readonly count: number | null;
  readonly pages: readonly PdfPage[];
  /** Numbers of pages that are in the file alone. */
  readonly notShown: readonly number[];
  /** Why nothing of it can be shown; null when it can. */
  readonly closed: string | null;
}

export interface PdfLimits {
  readonly maxPages: number;
  readonly maxPagePixels: number;
}

const PAGE_MILLISECONDS = 20_000;
/** Waiting for its turn counts, so that a busy day delays no ticket for long. */
const PDF_MILLISECONDS = 150_000;
/** Pages that are counted: a file may say it has two thousand million. */
const MOST_COUNTED = 20_000;
/** Dots of the longer side of a page: A4 as finely as a fine fax. */
const LONGER_SIDE = 2_339;
const MOST_PICTURE = 64 * 1024 * 1024;
const MOST_WORDS = 4 * 1024 * 1024;
const MOST_TOLD = 64 * 1024;
/** Memory and seconds of processor for each program; no dump of what somebody sent is left behind. */
const BOUNDS = ['--as=1073741824', '--cpu=20', '--core=0', '--'];
const PROGRAMS = ['prlimit', 'pdfinfo', 'pdftoppm', 'pdftotext'] as const;

type Programs = Readonly<Record<(typeof PROGRAMS)[number], string>>;

const NOT_INSTALLED = 'poppler-utils is not installed';
/** The file begins as a PDF within its first bytes. */
const HEAD = 1_024;

export const isPdf = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(HEAD, bytes.byteLength)).includes('%PDF-');

/** Whether the file ends as one that was sent whole. */
export const isWholePdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(-HEAD)).includes('%%EOF');

/**
 * Pages of PDFs by poppler where it is installed, each program within bounds of time, processor and memory and one at a time in this
 * process. Scripts in a PDF are never run, and nothing it points at is opened.
 */
export class PdfReader {
  readonly #turns = new OneAtATime();

  constructor(private readonly folders: readonly string[] = PROGRAM_FOLDERS) {}

  /** What an operator should know before the first PDF; null when all is there. */
  async lacks(): Promise<Localized | null> {
    return (await this.#programs()) === null ? WORDS.notInstalled : null;
  }

  /** Never fails for what is in the file: what cannot be shown is told. */
  async read(pdf: Uint8Array, limits: PdfLimits, signal: AbortSignal): Promise<ReadPdf> {
    const until = AbortSignal.any([signal, AbortSignal.timeout(PDF_MILLISECONDS)]);
    const programs = await this.#programs();
    if (programs === null) return shut(NOT_INSTALLED);
    const run = (name: keyof Programs, args: readonly string[], mostOutput: number): Promise<Ran> =>
      this.#turns.run(() =>
        runProgram(programs.prlimit, [...BOUNDS, programs[name], ...args], {
          ...{ input: pdf, milliseconds: PAGE_MILLISECONDS, mostOutput, signal: until },
        }),
      );
    const told = await run('pdfinfo', ['-'], MOST_TOLD);
    signal.throwIfAborted();
    const count = countIn(told);
    if (count === null) return shut(until.aborted ? 'there was no time for it' : whyShut(told));
    const last = Math.min(count, limits.maxPages);
    const words = await run('pdftotext', ['-q', '-enc', 'UTF-8', '-l', String(last), '-', '-'], MOST_WORDS);
    const text = words.ok ? Buffer.from(words.output).toString('utf8').split('\f') : [];
    const [pages, notShown]: [PdfPage[], number[]] = [[], []];
    const side = String(Math.min(LONGER_SIDE, Math.floor(Math.sqrt(limits.maxPagePixels))));
    for (let number = 1; number <= count; number += 1) {
      signal.throwIfAborted();
      const at = String(number);
      const args = ['-q', '-png', '-gray', '-scale-to', side, '-f', at, '-l', at, '-'];
      const drawn = number > last || until.aborted ? null : await run('pdftoppm', args, MOST_PICTURE);
      const png = drawn?.ok === true ? await picture(drawn.output, limits.maxPagePixels) : null;
      if (png === null) notShown.push(number);
      else pages.push({ number, png, words: text[number - 1] ?? '' });
    }
    signal.throwIfAborted();
    return { count, pages, notShown, closed: null };
  }

  async #programs(): Promise<Programs | null> {
    const found = await Promise.all(
      PROGRAMS.map((name) => firstProgram(this.folders.map((folder) => `${folder}/${name}`))),
    );
    const [prlimit, pdfinfo, pdftoppm, pdftotext] = found;
    if (!prlimit || !pdfinfo || !pdftoppm || !pdftotext) return null;
    return { prlimit, pdfinfo, pdftoppm, pdftotext };
  }
}

const shut = (closed: string): ReadPdf => ({ count: null, pages: [], notShown: [], closed });

const whyShut = ({ errors }: Ran): string => (/password/i.test(errors) ? 'it needs a password' : 'it cannot be opened');

function countIn({ ok, output }: Ran): number | null {
  const said = ok ? /^Pages:\s+(\d{1,12})\s*$/m.exec(Buffer.from(output).toString('latin1'))?.[1] : undefined;
  const count = Number(said ?? 0);
  return count > 0 ? Math.min(count, MOST_COUNTED + 1) : null;
}

/** What a program drew of a hostile file is a picture once it was decoded and written anew; null when it is none. */
async function picture(drawn: Uint8Array, limitInputPixels: number): Promise<Uint8Array | null> {
  if (drawn.byteLength === 0) return null;
  const image = sharp(drawn, { failOn: 'error', limitInputPixels }).timeout({ seconds: PAGE_MILLISECONDS / 1_000 });
  const png = await image
    .flatten({ background: 'white' })
    .greyscale()
    .png({ compressionLevel: 6 })
    .toBuffer()
    .catch(() => null);
  return png === null ? null : new Uint8Array(png);
}

const WORDS = {
  notInstalled: {
    it: 'Funziona, ma le pagine dei fax in PDF non vengono mostrate: poppler-utils non è installato. Installare poppler-utils (e util-linux, che contiene prlimit).',
    en: 'Works, but the pages of faxes in PDF are not shown: poppler-utils is not installed. Install poppler-utils (and util-linux, which has prlimit).',
  },
} as const satisfies Record<string, Localized>;
