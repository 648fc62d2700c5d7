import type { Language } from '../api/types.js';
import { listFormat, numberFormat } from '../i18n/formatters.js';

/** How a term stands. */
export type TermTone = 'late' | 'soon' | 'ahead';

export interface TermWords {
  readonly tone: TermTone;
  /** "1 ora e 20 minuti": how long still, or since when it is over. */
  readonly span: string;
  /** It is told in hours of the service, which are not all hours. */
  readonly working: boolean;
}

/** What is left in hours of the service, as the server counted it. */
export interface WorkingTerm {
  /** RFC 3339. */
  readonly at: string;
  readonly seconds: number;
  /** Whether time was counted at that moment. */
  readonly counting: boolean;
}

const MINUTE = 60_000;
const UNITS = [
  ['day', 1440],
  ['hour', 60],
  ['minute', 1],
] as const;
type Unit = (typeof UNITS)[number];
/** A day of service has as many hours as its calendar says: nobody could tell what two of them are. */
const HOURS: readonly Unit[] = [UNITS[1], UNITS[2]];
/** Minutes within which a term counts as about to run out: as the queue of those does. */
const SOON = 120;

/** Minutes from which the smaller unit says nothing any more. */
const IN_ONE_UNIT = 480;

/** @param dueAt RFC 3339 @param left where not every hour counts: two nights before a holiday are not “in 60 hours” */
export function termWords(dueAt: string, now: Date, language: Language, left?: WorkingTerm): TermWords {
  const distance = new Date(dueAt).getTime() - now.getTime();
  if (left !== undefined && distance > 0) return workingWords(left, now, language);
  // What lasts less than a minute is a minute.
  const minutes = Math.max(1, Math.floor(Math.abs(distance) / MINUTE));
  const tone = distance <= 0 ? 'late' : minutes < SOON ? 'soon' : 'ahead';
  return { tone, span: spanWords(minutes, language), working: false };
}

/** Until the server counts anew, time goes on as it did when it counted. */
function workingWords({ at, seconds, counting }: WorkingTerm, now: Date, language: Language): TermWords {
  const gone = counting ? Math.max(0, now.getTime() - new Date(at).getTime()) : 0;
  const minutes = Math.max(1, Math.floor((seconds * 1000 - gone) / MINUTE));
  return { tone: minutes < SOON ? 'soon' : 'ahead', span: inWords(minutes, language, HOURS), working: true };
}

/** A length of time in its two largest units: nobody reads minutes beside days. */
export const spanWords = (minutes: number, language: Language): string => inWords(minutes, language, UNITS);

function inWords(minutes: number, language: Language, units: readonly Unit[]): string {
  const parts: string[] = [];
  let left = minutes;
  for (const [unit, length] of units) {
    const many = Math.floor(left / length);
    left -= many * length;
    if (many > 0) parts.push(format(many, unit, language));
  }
  const said = parts.length === 0 ? [format(0, 'minute', language)] : parts.slice(0, minutes >= IN_ONE_UNIT ? 1 : 2);
  return listFormat(language, { type: 'conjunction', style: 'long' }).format(said);
}

const format = (many: number, unit: string, language: Language): string =>
  numberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(many);
