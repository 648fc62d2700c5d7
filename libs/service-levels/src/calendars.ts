import type { Calendar } from '@sportello/business-time';
import { DomainError } from '@sportello/kernel';

/** The tenant's calendars by name, as they are in the configuration revision that holds the policy. */
export type Calendars = ReadonlyMap<string, Calendar>;

/** @throws DomainError `SLA.UNKNOWN_CALENDAR` */
export function calendarNamed(calendars: Calendars, name: string): Calendar {
  const calendar = calendars.get(name);
  if (calendar) return calendar;
  throw new DomainError('SLA.UNKNOWN_CALENDAR', 'invalid', {
    it: `La politica dei livelli di servizio nomina il calendario «${name}», che non esiste`,
    en: `The service-level policy names the calendar “${name}”, which does not exist`,
  });
}
