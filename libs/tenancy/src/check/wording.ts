import type { Localized } from '@sportello/kernel';
import leven from 'leven';
import { ITALIAN } from './wording.it.js';

export interface Reason {
  readonly code: string;
  readonly text: Localized;
}

const TYPES: Readonly<Record<string, Localized>> = {
  string: { it: 'un testo', en: 'a text' },
  number: { it: 'un numero', en: 'a number' },
  int: { it: 'un numero intero', en: 'a whole number' },
  integer: { it: 'un numero intero', en: 'a whole number' },
  boolean: { it: 'true o false', en: 'true or false' },
  array: { it: 'un elenco', en: 'a list' },
  object: { it: 'una mappa di chiavi e valori', en: 'a mapping of keys and values' },
  record: { it: 'una mappa di chiavi e valori', en: 'a mapping of keys and values' },
};

/** The known word that was probably meant. */
export function closest(word: string, known: Iterable<string>): string | undefined {
  const limit = Math.max(1, Math.floor(word.length / 3));
  return [...known]
    .map((candidate) => ({ candidate, distance: leven(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance)[0]?.candidate;
}

/** `; forse si intendeva «x»?`, or nothing. */
export function didYouMean(word: string, known: Iterable<string>): Localized {
  const guess = closest(word, known);
  return guess === undefined
    ? { it: '', en: '' }
    : { it: `; forse si intendeva «${guess}»?`, en: `; did you mean "${guess}"?` };
}

export function missing(key: string | number | undefined): Reason {
  if (key === 'it')
    return {
      code: 'TENANT.MISSING_TEXT',
      text: { it: 'manca il testo in italiano', en: 'the Italian text is missing' },
    };
  if (key === 'en')
    return {
      code: 'TENANT.MISSING_TEXT',
      text: { it: 'manca il testo in inglese', en: 'the English text is missing' },
    };
  return {
    code: 'TENANT.MISSING',
    text: { it: `manca «${key}», che è obbligatorio`, en: `"${key}" is missing and required` },
  };
}

export function unknownKey(key: string, known: readonly string[]): Reason {
  const guess = didYouMean(key, known);
  return {
    code: 'TENANT.UNKNOWN_KEY',
    text: { it: `chiave sconosciuta «${key}»${guess.it}`, en: `unknown key "${key}"${guess.en}` },
  };
}

export function wrongType(expected: string): Reason {
  const type = TYPES[expected] ?? { it: expected, en: expected };
  return { code: 'TENANT.WRONG_TYPE', text: { it: `ci vuole ${type.it}`, en: `must be ${type.en}` } };
}

export function notAmong(value: unknown, allowed: readonly unknown[]): Reason {
  const list = allowed.map(String).join(', ');
  const guess = typeof value === 'string' ? didYouMean(value, allowed.map(String)) : { it: '', en: '' };
  return {
    code: 'TENANT.NOT_ALLOWED',
    text: { it: `valori ammessi: ${list}${guess.it}`, en: `must be one of: ${list}${guess.en}` },
  };
}

/** @param of what is counted: characters of a text, entries of a list, or the number itself */
export function outOfBounds(bound: 'min' | 'max', limit: number, of: string): Reason {
  const unit = { string: { it: ' caratteri', en: ' characters' }, array: { it: ' elementi', en: ' entries' } }[of] ?? {
    it: '',
    en: '',
  };
  const text =
    bound === 'min'
      ? { it: `almeno ${limit}${unit.it}`, en: `at least ${limit}${unit.en}` }
      : { it: `al massimo ${limit}${unit.it}`, en: `at most ${limit}${unit.en}` };
  return { code: bound === 'min' ? 'TENANT.TOO_SMALL' : 'TENANT.TOO_BIG', text };
}

/** A reason some schema gives in English only; Italian by the catalogue, gettext fashion. */
export function saidBySchema(english: string): Reason {
  return { code: 'TENANT.INVALID', text: { it: ITALIAN[english] ?? `valore non valido (${english})`, en: english } };
}
