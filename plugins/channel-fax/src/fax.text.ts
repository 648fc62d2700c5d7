import { access, constants } from 'node:fs/promises';
import { execFile } from 'node:child_process';
import type { Localized } from '@sportello/plugin-sdk';
import type { FaxSettings } from './fax.settings.js';

/** Words that were recognised on the pages of a fax. They are what somebody sent: shown and searched, never obeyed. */
export interface ReadText {
  /** Empty when there are none. */
  readonly words: string;
  /** Why nothing could be read at all; null when it could, or was not asked for. */
  readonly missing: string | null;
  /** Pages that were not read: too many, or too slow. */
  readonly unread: number;
}

export const NO_TEXT: ReadText = { words: '', missing: null, unread: 0 };

/** Where it is looked for: the file of a tenant cannot name a program. */
const PLACES = ['/usr/bin/tesseract', '/usr/local/bin/tesseract'];
const PAGE_MILLISECONDS = 30_000;
/** Waiting for its turn counts, so that a busy day delays no ticket for long. */
const FAX_MILLISECONDS = 120_000;
const MOST_OUTPUT = 1024 * 1024;
const LONGEST_TEXT = 100_000;
/** Nothing of the server's own environment: one thread, and words in UTF-8. */
const ENVIRONMENT = { OMP_THREAD_LIMIT: '1', LC_ALL: 'C.UTF-8', PATH: '/usr/bin:/bin' };

export const NOT_INSTALLED = 'tesseract is not installed';

/** OCR by tesseract where it is installed, one page at a time in this process. */
export class TextReader {
  #turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly places: readonly string[] = PLACES) {}

  /** What an operator should know before the first fax; null when all is there, or nothing is asked for. */
  async lacks({ enabled, languages }: FaxSettings['ocr']): Promise<Localized | null> {
    if (!enabled) return null;
    const missing = await this.#missing(languages, AbortSignal.timeout(PAGE_MILLISECONDS));
    if (missing === null) return null;
    if (missing === NOT_INSTALLED) return WORDS.notInstalled;
    const name = missing.split(' ').at(-1) ?? '';
    return { it: WORDS.noLanguage.it + name + '.', en: WORDS.noLanguage.en + name + '.' };
  }

  /** @param pages PNG, in their order */
  async read(pages: readonly Uint8Array[], ocr: FaxSettings['ocr'], signal: AbortSignal): Promise<ReadText> {
    if (!ocr.enabled || pages.length === 0) return NO_TEXT;
    const until = AbortSignal.any([signal, AbortSignal.timeout(FAX_MILLISECONDS)]);
    const missing = await this.#missing(ocr.languages, until);
    signal.throwIfAborted();
    if (missing !== null) return { ...NO_TEXT, missing };
    const [words, asked]: [string[], readonly Uint8Array[]] = [[], pages.slice(0, ocr.maxPages)];
    let unread = pages.length - asked.length;
    for (const page of asked) {
      const text = await this.#inTurn(() => this.#words(page, ocr.languages, until));
      signal.throwIfAborted();
      if (text === null) unread += 1;
      else words.push(tidy(text));
    }
    const all = words.filter((text) => text !== '').join('\n\n');
    return { words: all.slice(0, LONGEST_TEXT), missing: null, unread };
  }

  async #missing(languages: readonly string[], signal: AbortSignal): Promise<string | null> {
    const program = await this.#program();
    if (program === null) return NOT_INSTALLED;
    const listed = (await run(program, ['--list-langs'], null, signal)) ?? '';
    const has = new Set(listed.split(/\s+/));
    const without = languages.find((language) => !has.has(language));
    return without === undefined ? null : `tesseract has no language ${without}`;
  }

  async #program(): Promise<string | null> {
    for (const place of this.places) {
      const runs = await access(place, constants.X_OK).then(
        () => true,
        () => false,
      );
      if (runs) return place;
    }
    return null;
  }

  /** Null for a page it fails on, or takes too long over: the page itself is on the ticket. */
  async #words(page: Uint8Array, languages: readonly string[], until: AbortSignal): Promise<string | null> {
    const program = await this.#program();
    if (program === null || until.aborted) return null;
    return run(program, ['stdin', 'stdout', '-l', languages.join('+'), '--psm', '3', '--dpi', '204'], page, until);
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#turn.then(work);
    this.#turn = mine.catch(() => undefined);
    return mine;
  }
}

/** No shell, fixed arguments: what is on the page is bytes on its input. Null when it fails. */
function run(
  program: string,
  args: readonly string[],
  input: Uint8Array | null,
  signal: AbortSignal,
): Promise<string | null> {
  return new Promise((resolve) => {
    const options = {
      ...{ env: ENVIRONMENT, timeout: PAGE_MILLISECONDS, maxBuffer: MOST_OUTPUT, killSignal: 'SIGKILL' as const },
      ...{ signal, encoding: 'utf8' as const, cwd: '/' },
    };
    const child = execFile(program, [...args], options, (error, stdout) => resolve(error === null ? stdout : null));
    // One that ends without reading all of its input is told of by its end.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input ?? new Uint8Array());
  });
}

/** No control characters, no rows of empty lines. */
const tidy = (text: string): string =>
  text
    .replaceAll(/[^\P{C}\n]/gu, ' ')
    .replaceAll(/[ \t]+$/gm, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();

const WORDS = {
  notInstalled: {
    it: 'Funziona, ma il testo dei fax non viene letto: tesseract non è installato. Installare tesseract-ocr e tesseract-ocr-ita, oppure disattivare la lettura del testo.',
    en: 'Works, but the text of faxes is not read: tesseract is not installed. Install tesseract-ocr and tesseract-ocr-ita, or switch the reading of text off.',
  },
  noLanguage: {
    it: 'Funziona, ma il testo dei fax non viene letto: a tesseract manca la lingua ',
    en: 'Works, but the text of faxes is not read: tesseract lacks the language ',
  },
} as const;
