import type { Language } from '../api/types.js';
import { numberFormat } from '../i18n/formatters.js';

const UNITS: Readonly<Record<string, string>> = { s: 'second', m: 'minute', h: 'hour', d: 'day', mo: 'month' };

/** "30 minuti": a length of time as configuration writes it, e.g. `30m`, `8h`, `5d`, `1mo`. What is none is said as it is written. */
export function durationWords(written: string, language: Language): string {
  const [, amount, unit = ''] = /^([1-9]\d{0,4})(s|m|h|d|mo)$/.exec(written) ?? [];
  const name = UNITS[unit];
  if (amount === undefined || name === undefined) return written;
  return numberFormat(language, { style: 'unit', unit: name, unitDisplay: 'long' }).format(Number(amount));
}
