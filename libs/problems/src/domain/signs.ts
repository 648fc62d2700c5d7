import type { Localized } from '@sportello/kernel';

/** When many similar requests are a sign of something; a tenant's configuration. */
export interface SignRules {
  readonly windowHours: number;
  readonly atLeast: number;
  /** Times the usual number of a window. */
  readonly times: number;
  readonly usualDays: number;
}

/** Requests of one triplet: in the window, and before it. */
export interface TripletCount {
  readonly area: string;
  readonly topic: string;
  readonly subtopic: string;
  readonly recent: number;
  readonly before: number;
}

const DAY_HOURS = 24;

/** The usual number of requests of a triplet in one window. */
export function usualOf({ before }: Pick<TripletCount, 'before'>, { windowHours, usualDays }: SignRules): number {
  return (before * windowHours) / (usualDays * DAY_HOURS);
}

/** Whether so many similar requests are a sign, and why; null when they are not. */
export function signOf(count: TripletCount, rules: SignRules): Localized | null {
  const usual = usualOf(count, rules);
  if (count.recent < rules.atLeast || count.recent < rules.times * usual) return null;
  const shown = (locale: string): string => usual.toLocaleString(locale, { maximumFractionDigits: 1 });
  const { recent } = count;
  const { windowHours, usualDays } = rules;
  return {
    it: `${recent} richieste simili in ${windowHours} ore: di solito, negli ultimi ${usualDays} giorni, sono ${shown('it-IT')}.`,
    en: `${recent} similar requests in ${windowHours} hours: usually, over the last ${usualDays} days, they are ${shown('en-GB')}.`,
  };
}
