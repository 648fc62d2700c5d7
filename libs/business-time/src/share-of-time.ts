import { add, between } from './arithmetic.js';
import type { Calendar } from './calendar.js';

/** Beyond it nobody counts in hours of service, in milliseconds. */
const LONGEST = 366 * 86_400_000;

/**
 * The moment by which a share of the service time between two instants has passed: of plain time where the service is closed all the
 * while, and where they are more than a year apart. Never before the first, nor after the second.
 * @param to not before `from`
 * @param percent from 0 to 100
 */
export function shareOfTime(calendar: Calendar, from: Date, to: Date, percent: number): Date {
  const length = to.getTime() - from.getTime();
  const served = length > LONGEST ? 0 : between(calendar, from, to);
  if (served > 0) return add(calendar, from, (served * percent) / 100);
  return new Date(from.getTime() + Math.floor((length * percent) / 100));
}
