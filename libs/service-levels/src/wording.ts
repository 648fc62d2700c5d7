import type { Localized } from '@sportello/kernel';
import { DateTime, Info } from 'luxon';

export type Language = keyof Localized;

const CLOCK_NAMES: Readonly<Record<string, Localized>> = {
  'take-charge': { it: 'Presa in carico', en: 'Take-charge' },
  resolution: { it: 'Risoluzione', en: 'Resolution' },
  'next-answer': { it: 'Prossima risposta', en: 'Next answer' },
  'call-back': { it: 'Richiamata', en: 'Call-back' },
  task: { it: 'Compito', en: 'Task' },
  'administrative-closure': { it: 'Chiusura amministrativa', en: 'Administrative closure' },
};

const STATE_NAMES: Readonly<Record<string, Localized>> = {
  'waiting-requester': { it: "in attesa dell'utente", en: 'waiting for the requester' },
  'waiting-third-party': { it: 'in attesa di terzi', en: 'waiting for a third party' },
  'waiting-information': { it: 'in attesa di informazioni', en: 'waiting for information' },
  resolved: { it: 'chiuso tecnicamente', en: 'resolved' },
  withdrawn: { it: 'ritirato da chi lo ha chiesto', en: 'withdrawn by the requester' },
  stopped: { it: 'ticket fermo fino alla ripresa', en: 'stopped until resumed' },
};

export function clockName(clock: string): Localized {
  return CLOCK_NAMES[clock] ?? { it: clock, en: clock };
}

export function stateName(state: string): Localized {
  return STATE_NAMES[state] ?? { it: state, en: state };
}

/** `1 h 30 min`, `45 min`, `20 s`: the same in both languages. */
export function formatSeconds(seconds: number): string {
  const whole = Math.round(seconds);
  const parts = [
    [Math.floor(whole / 3600), 'h'],
    [Math.floor((whole % 3600) / 60), 'min'],
    [whole % 60, 's'],
  ]
    .filter(([amount]) => amount !== 0)
    .map(([amount, unit]) => `${amount} ${unit}`);
  return parts.length > 0 ? parts.join(' ') : '0 min';
}

/** Names of days and months, asked once: the library's own formatting asks each time, and a page shows dozens of instants. */
const CALENDAR_WORDS = { it: wordsOf('it-IT'), en: wordsOf('en-GB') } as const satisfies Record<Language, object>;

function wordsOf(locale: string): { readonly weekdays: readonly string[]; readonly months: readonly string[] } {
  return { weekdays: Info.weekdays('long', { locale }), months: Info.months('long', { locale }) };
}

/** `lunedì 23 novembre 2026, 09:30`, with seconds when they matter. */
export function formatInstant(language: Language, zone: string, at: Date): string {
  const { weekdays, months } = CALENDAR_WORDS[language];
  const { weekday, day, month, year, hour, minute, second } = DateTime.fromJSDate(at, { zone });
  const time = (second === 0 ? [hour, minute] : [hour, minute, second]).map((part) => String(part).padStart(2, '0'));
  return `${weekdays[weekday - 1]} ${day} ${months[month - 1]} ${String(year).padStart(4, '0')}, ${time.join(':')}`;
}
