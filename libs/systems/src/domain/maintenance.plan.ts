/** What a plan says of when its rounds are due (B11). */
export interface PlanTerms {
  readonly classes: readonly string[];
  readonly contracts: readonly string[];
  readonly everyMonths: number;
  readonly proposeDaysBefore: number;
}

/** @param day civil day, YYYY-MM-DD @returns the civil day so many days later */
export function daysAfter(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** The same day so many months later, or the last of a month that has no such day. */
export function monthsAfter(day: string, months: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  const wanted = at.getUTCDate();
  at.setUTCDate(1);
  at.setUTCMonth(at.getUTCMonth() + months);
  const last = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate();
  at.setUTCDate(Math.min(wanted, last));
  return at.toISOString().slice(0, 10);
}

/** The day proposed for a round: when it is due, and never so soon that nobody could agree to it. */
export function proposedDay(due: string, today: string): string {
  const soonest = daysAfter(today, LEAST_NOTICE);
  return due < soonest ? soonest : due;
}

/** Days. */
const LEAST_NOTICE = 5;
