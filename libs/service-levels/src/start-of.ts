import { effectiveStart } from '@sportello/business-time';
import { calendarNamed } from './calendars.js';
import type { ClockTarget } from './service-level-policy.js';
import type { Terms } from './terms.js';

/** C6: when counting starts. What people of the desk do counts from when they do it; a report follows the calendar's rule. */
export function startOf(target: ClockTarget, requestedAt: string, { terms }: { readonly terms: Terms }): string {
  const calendar = calendarNamed(terms.calendars, target.calendar);
  const asReport = target.startAsReport ?? target.startOn === 'registered';
  return asReport ? effectiveStart(calendar, new Date(requestedAt)).toISOString() : requestedAt;
}
