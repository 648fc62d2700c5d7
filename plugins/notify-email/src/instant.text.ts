import type { Language } from '@sportello/plugin-sdk';

const LOCALE: Readonly<Record<Language, string>> = { it: 'it-IT', en: 'en-GB' };
const TIME = { hour: '2-digit', minute: '2-digit' } as const;

/** An instant as people of the office read it. @param iso RFC 3339 */
export function instantIn(iso: string, zone: string, language: Language): string {
  const format = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', ...TIME } as const;
  return new Intl.DateTimeFormat(LOCALE[language], { timeZone: zone, ...format }).format(new Date(iso));
}

/** The same for a narrow column. */
export function shortInstantIn(iso: string, zone: string, language: Language): string {
  const format = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', ...TIME } as const;
  return new Intl.DateTimeFormat(LOCALE[language], { timeZone: zone, ...format }).format(new Date(iso));
}
