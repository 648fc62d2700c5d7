import type { Localized } from '@sportello/plugin-sdk';
import { firstProgram, PROGRAM_FOLDERS, runProgram } from './fax.program.js';
import type { FaxSettings } from './fax.settings.js';
import { OneAtATime } from './one-at-a-time.js';

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

/** A page whose words are to be read. */
export interface LegiblePage {
  readonly png: Uint8Array;
  /** What the file itself says is written on it; empty for a mere picture. */
  readonly words: string;
}

const PLACES = PROGRAM_FOLDERS.map((folder) => `${folder}/tesseract`);
/** Letters from which the file's own words are a page's text: fewer are the line a gateway prints above a picture. */
const LEAST_LETTERS = 150;
const PAGE_MILLISECONDS = 30_000;
/** Waiting for its turn counts, so that a busy day delays no ticket for long. */
const FAX_MILLISECONDS = 120_000;
const MOST_OUTPUT = 1024 * 1024;
const LONGEST_TEXT = 100_000;

export const NOT_INSTALLED = 'tesseract is not installed';

/** OCR by tesseract where it is installed, one page at a time in this process. */
export class TextReader {
  readonly #turns = new OneAtATime();

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

  /** @param pages in their order; those that have words of their own are not recognised */
  async read(pages: readonly LegiblePage[], ocr: FaxSettings['ocr'], signal: AbortSignal): Promise<ReadText> {
    if (!ocr.enabled || pages.length === 0) return NO_TEXT;
    const until = AbortSignal.any([signal, AbortSignal.timeout(FAX_MILLISECONDS)]);
    const missing = pages.every(saysItself) ? null : await this.#missing(ocr.languages, until);
    signal.throwIfAborted();
    const words: string[] = [];
    let [left, unread] = [missing === null ? ocr.maxPages : 0, 0];
    for (const page of pages) {
      const asked = !saysItself(page) && left > 0;
      const text = asked ? await this.#turns.run(() => this.#words(page.png, ocr.languages, until)) : null;
      signal.throwIfAborted();
      if (asked) left -= 1;
      if (text === null && missing === null && !saysItself(page)) unread += 1;
      words.push(tidy(text ?? page.words));
    }
    const all = words.filter((text) => text !== '').join('\n\n');
    return { words: all.slice(0, LONGEST_TEXT), missing, unread };
  }

  async #missing(languages: readonly string[], signal: AbortSignal): Promise<string | null> {
    const program = await firstProgram(this.places);
    if (program === null) return NOT_INSTALLED;
    const listed = (await run(program, ['--list-langs'], null, signal)) ?? '';
    const has = new Set(listed.split(/\s+/));
    const without = languages.find((language) => !has.has(language));
    return without === undefined ? null : `tesseract has no language ${without}`;
  }

  /** Null for a page it fails on, or takes too long over: the page itself is on the ticket. */
  async #words(page: Uint8Array, languages: readonly string[], until: AbortSignal): Promise<string | null> {
    const program = await firstProgram(this.places);
    if (program === null || until.aborted) return null;
    return run(program, ['stdin', 'stdout', '-l', languages.join('+'), '--psm', '3', '--dpi', '204'], page, until);
  }
}

async function run(
  program: string,
  args: readonly string[],
  input: Uint8Array | null,
  signal: AbortSignal,
): Promise<string | null> {
  const bounds = { input, milliseconds: PAGE_MILLISECONDS, mostOutput: MOST_OUTPUT, signal };
  const { ok, output } = await runProgram(program, args, bounds);
  return ok ? new TextDecoder().decode(output) : null;
}

const saysItself = ({ words }: LegiblePage): boolean => words.replaceAll(/[^\p{L}]/gu, '').length >= LEAST_LETTERS;

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
