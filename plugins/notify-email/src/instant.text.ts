import type { Language } from '@sportello/plugin-sdk';

/** An instant as people of the office read it, zone named. @param iso RFC 3339 */
export function instantIn(iso: string, zone: string, language: Language): string {
  const text = new Intl.DateTimeFormat(language === 'it' ? 'it-IT' : 'en-GB', {
    timeZone: zone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(iso));
  return `${text} (${zone})`;
}
