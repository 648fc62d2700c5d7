import type { Language } from '../api/types.js';

/** How a term stands. */
export type TermTone = 'late' | 'soon' | 'ahead';

export interface TermWords {
  readonly tone: TermTone;
  /** "1 ora e 20 minuti": how long still, or since when it is over. */
  readonly span: string;
}

const LOCALES: Readonly<Record<Language, string>> = { it: 'it-IT', en: 'en-GB' };
const MINUTE = 60_000;
const UNITS = [
  ['day', 1440],
  ['hour', 60],
  ['minute', 1],
] as const;
/** Minutes within which a term counts as about to run out: as the queue of those does. */
const SOON = 120;

/** Minutes from which the smaller unit says nothing any more. */
const IN_ONE_UNIT = 480;

/** @param dueAt RFC 3339 */
export function termWords(dueAt: string, now: Date, language: Language): TermWords {
  const distance = new Date(dueAt).getTime() - now.getTime();
  // What lasts less than a minute is a minute.
  const minutes = Math.max(1, Math.floor(Math.abs(distance) / MINUTE));
  const tone = distance <= 0 ? 'late' : minutes < SOON ? 'soon' : 'ahead';
  return { tone, span: spanWords(minutes, language) };
}

/** A length of time in its two largest units: nobody reads minutes beside days. */
export function spanWords(minutes: number, language: Language): string {
  const locale = LOCALES[language];
  const parts: string[] = [];
  let left = minutes;
  for (const [unit, length] of UNITS) {
    const many = Math.floor(left / length);
    left -= many * length;
    if (many > 0) parts.push(format(many, unit, locale));
  }
  const said = parts.length === 0 ? [format(0, 'minute', locale)] : parts.slice(0, minutes >= IN_ONE_UNIT ? 1 : 2);
  return new Intl.ListFormat(locale, { type: 'conjunction', style: 'long' }).format(said);
}

const format = (many: number, unit: string, locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(many);
