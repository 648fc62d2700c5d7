import { dayAfter, wallMoment } from '../../time/zone.time.js';

/**
 * A day some days before the one the office lives in, YYYY-MM-DD, as reports ask for it.
 * @param zone IANA name: just after an Italian midnight, the day of UTC is still the one before
 */
export const dayBefore = (now: Date, days: number, zone: string | undefined): string =>
  dayAfter(wallMoment(now, zone).day, -days);

/** A period as it stands in an address; what is no day of the calendar is as if it were not there. */
export function periodIn(
  params: URLSearchParams,
  now: Date,
  days: number,
  zone: string | undefined,
): { readonly from: string; readonly to: string } {
  const given = (name: string, usual: string) => {
    const day = params.get(name) ?? '';
    return isDay(day) ? day : usual;
  };
  return { from: given('from', dayBefore(now, days, zone)), to: given('to', dayBefore(now, 0, zone)) };
}

export function isDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}
