import type { Language } from '../api/types.js';
import { dateFormat, numberFormat, relativeFormat } from './formatters.js';

/** "sabato 21 novembre 2026 alle ore 10:00", in the desk's zone: a term means the desk's clock, wherever the reader is. */
export function formatMoment(at: string, language: Language, zone?: string): string {
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime())) return at;
  return dateFormat(language, {
    dateStyle: 'full',
    timeStyle: 'short',
    ...(zone ? { timeZone: zone } : {}),
  }).format(moment);
}

/** "lunedì 23 novembre 2026": a date `YYYY-MM-DD` of the desk, whatever the reader's zone. */
export function formatDay(date: string, language: Language): string {
  const day = new Date(`${date}T12:00:00Z`);
  if (Number.isNaN(day.getTime())) return date;
  return dateFormat(language, { dateStyle: 'full', timeZone: 'UTC' }).format(day);
}

/** "21/11/26": a date `YYYY-MM-DD`, for lists and charts. */
export function formatDate(date: string, language: Language): string {
  const day = new Date(`${date}T12:00:00Z`);
  if (Number.isNaN(day.getTime())) return date;
  return dateFormat(language, { dateStyle: 'short', timeZone: 'UTC' }).format(day);
}

/** "lun": the weekday of a date `YYYY-MM-DD`. */
export function formatWeekday(date: string, language: Language): string {
  return dateFormat(language, { weekday: 'short', timeZone: 'UTC' }).format(new Date(`${date}T12:00:00Z`));
}

/** "21/11/2026, 10:00": for lists. */
export function formatShort(at: string, language: Language, zone?: string): string {
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime())) return at;
  return dateFormat(language, {
    dateStyle: 'short',
    timeStyle: 'short',
    ...(zone ? { timeZone: zone } : {}),
  }).format(moment);
}

/** "1,5 MB"; units of 1,024 bytes, as the limits of the forms are written. */
export function formatBytes(bytes: number, language: Language): string {
  const units = ['B', 'kB', 'MB', 'GB'] as const;
  const power = Math.min(units.length - 1, Math.floor(Math.log2(Math.max(1, bytes)) / 10));
  const amount = numberFormat(language, { maximumFractionDigits: 1 }).format(bytes / 1024 ** power);
  return `${amount} ${units[power] ?? 'B'}`;
}

/** "PDF, JPEG, testo": what people call the media types; an unknown one by the end of its name. */
export function formatMediaTypes(mediaTypes: readonly string[]): string {
  const names = mediaTypes.map((type) => NAMES[type] ?? (type.split(/[/.+]/).at(-1) ?? type).toUpperCase());
  return [...new Set(names)].join(', ');
}

const NAMES: Readonly<Record<string, string>> = {
  'text/plain': 'TXT',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'DOCX',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'XLSX',
  'application/vnd.oasis.opendocument.text': 'ODT',
  'application/vnd.oasis.opendocument.spreadsheet': 'ODS',
  'application/msword': 'DOC',
  'message/rfc822': 'EML',
};

const STEPS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** "tra 2 ore", "3 giorni fa": in the largest unit that fits, down to minutes. */
export function formatRelative(at: string, now: Date, language: Language): string {
  const distance = new Date(at).getTime() - now.getTime();
  if (Number.isNaN(distance)) return at;
  const [unit, length] = STEPS.find(([, size]) => Math.abs(distance) >= size) ?? ['minute', 60_000];
  return relativeFormat(language, { numeric: 'auto' }).format(Math.round(distance / length), unit);
}
