import type { AdminKey } from '../texts/index.js';
import { italian } from '../texts/it.js';

type Say = (key: AdminKey) => string;

const PART = /\.?([A-Za-z0-9_-]+)|\[("(?:[^"\\]|\\.)*"|[^\]]*)\]/g;

/** What stands right below these is a name the tenant gave. */
const OF_NAMES = new Set([
  ...['calendars', 'teams', 'people', 'kinds', 'severities', 'userTypes', 'organisations', 'skills', 'fronts', 'texts'],
  ...['reasons', 'criteria', 'suppliers', 'clients', 'activities', 'lines'],
]);
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** `calendars.office.holidays.local[06-29]` in the words of the page; what the tenant named itself stays in its own. */
export function pathWords(path: string, t: Say): string {
  let named = false;
  const parts = [...path.matchAll(PART)].map(([, key, entry]) => {
    const own = named;
    named = OF_NAMES.has(key ?? '');
    if (entry === undefined) return own ? (key ?? '') : keyWord(key ?? '', t);
    return /^\d{1,3}$/.test(entry) ? `${Number(entry) + 1}` : entry.replace(/^"|"$/g, '');
  });
  return parts.length === 0 ? t('word.document') : parts.join(' › ');
}

/** A key of the document in the words of the page. */
export function keyWord(key: string, t: Say): string {
  const word = `word.${key}`;
  return isOwn(word) ? t(word) : key;
}

const isDay = (value: unknown): value is (typeof DAYS)[number] => DAYS.some((day) => day === value);

const isOwn = (key: string): key is AdminKey => Object.hasOwn(italian, key);

/** Characters of a value that are read in passing. */
const SHORT = 300;

/** A value in words: lists with commas, both languages of a text, parts by their names. */
export function valueWords(value: unknown, t: Say): string {
  if (typeof value === 'boolean') return t(value ? 'configuration.yes' : 'configuration.no');
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value) && value.every(isDay)) return value.map((day) => t(`weekday.${day}`)).join(', ');
  if (Array.isArray(value)) return value.map((one) => valueWords(one, t)).join(', ');
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value)
    .map(([key, part]) => `${keyWord(key, t)}: ${valueWords(part, t)}`)
    .join('; ');
}

export const isLong = (words: string): boolean => words.length > SHORT;
