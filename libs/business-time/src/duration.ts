import { z } from 'zod';

/**
 * A length of time as written in configuration: a whole number and a unit.
 * `s` seconds, `m` minutes and `h` hours are time counted by a calendar; `d` days and `mo` months are dates of it (see `addDuration`).
 */
export type Duration =
  | { readonly unit: 'seconds'; readonly amount: number }
  | { readonly unit: 'days'; readonly amount: number }
  | { readonly unit: 'months'; readonly amount: number };

const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600 };
const DURATION = /^([1-9]\d{0,4})(s|m|h|d|mo)$/;

/** `30m`, `8h`, `45s`, `5d`, `1mo`; `undefined` when not a duration. */
export function parseDuration(text: string): Duration | undefined {
  const match = DURATION.exec(text);
  const [amount, unit] = [Number(match?.[1]), match?.[2]];
  if (unit === undefined) return undefined;
  if (unit === 'd') return amount <= 3660 ? { unit: 'days', amount } : undefined;
  if (unit === 'mo') return amount <= 120 ? { unit: 'months', amount } : undefined;
  return { unit: 'seconds', amount: amount * (SECONDS[unit] ?? 0) };
}

export const durationSchema = z
  .string()
  .refine((text) => parseDuration(text) !== undefined, {
    abort: true,
    error: 'must be a whole number with a unit: 45s, 30m, 8h of counted time; 5d days or 1mo months of the calendar',
  })
  .meta({ pattern: DURATION.source });
