import { DateTime } from 'luxon';
import { usage } from './command-line.js';

/** `2026-10-01` (midnight of the tenant), `2026-10-01T08:00` (hour of the tenant) or an instant with its offset. @throws DomainError CLI.USAGE */
export function effectiveDate(text: string, zone: string): Date {
  const moment = DateTime.fromISO(text, { zone });
  if (moment.isValid) return moment.toJSDate();
  throw usage(
    `«${text}» non è una data come 2026-10-01 o 2026-10-01T08:00`,
    `"${text}" is not a date such as 2026-10-01 or 2026-10-01T08:00`,
  );
}
