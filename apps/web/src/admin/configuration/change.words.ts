import type { AdminKey } from '../texts/index.js';
import { italian } from '../texts/it.js';

type Say = (key: AdminKey) => string;

const PART = /\.?([A-Za-z0-9_-]+)|\[("(?:[^"\\]|\\.)*"|[^\]]*)\]/g;

/** `calendars.office.holidays.local[06-29]` in the words of the page; what the tenant named itself stays in its own. */
export function pathWords(path: string, t: Say): string {
  const parts = [...path.matchAll(PART)].map(([, key, entry]) => {
    if (entry === undefined) return keyWord(key ?? '', t);
    return /^\d{1,3}$/.test(entry) ? `${Number(entry) + 1}` : entry.replace(/^"|"$/g, '');
  });
  return parts.length === 0 ? t('word.document') : parts.join(' › ');
}

/** A key of the document in the words of the page. */
export function keyWord(key: string, t: Say): string {
  const word = `word.${key}`;
  return isOwn(word) ? t(word) : key;
}

const isOwn = (key: string): key is AdminKey => Object.hasOwn(italian, key);

/** Characters of a value that are read in passing. */
const SHORT = 300;

/** A value in words: lists with commas, both languages of a text, parts by their names. */
export function valueWords(value: unknown, t: Say): string {
  if (typeof value === 'boolean') return t(value ? 'configuration.yes' : 'configuration.no');
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map((one) => valueWords(one, t)).join(', ');
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value)
    .map(([key, part]) => `${keyWord(key, t)}: ${valueWords(part, t)}`)
    .join('; ');
}

export const isLong = (words: string): boolean => words.length > SHORT;
