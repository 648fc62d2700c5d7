import type { CalendarDefinition } from '@sportello/business-time';
import { DateTime } from 'luxon';

/** C6: the hours of the permit portal's help desk. */
export const PORTAL_DESK: CalendarDefinition = {
  zone: 'Europe/Rome',
  week: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], hours: ['08:00-13:00', '14:00-17:00'] }],
  holidays: { national: 'it' },
  outsideHours: { nonWorkingDay: { at: '09:00' } },
};

export const ALWAYS: CalendarDefinition = { zone: 'Europe/Rome', week: '24x7' };

/** Three shifts' night: every evening but Saturday's, over midnight. */
export const NIGHT_SHIFT: CalendarDefinition = {
  zone: 'Europe/Rome',
  week: [{ days: ['sun', 'mon', 'tue', 'wed', 'thu', 'fri'], hours: ['22:00-06:00'] }],
};

/** An instant from the time on a wall in Rome: `rome('2026-11-21 10:00')`. */
export function rome(text: string): Date {
  return inZone(text, 'Europe/Rome');
}

export function inZone(text: string, zone: string): Date {
  const local = DateTime.fromSQL(text, { zone });
  if (!local.isValid) throw new RangeError(text);
  return local.toJSDate();
}

/** What a wall in Rome shows. */
export function inRome(at: Date): string {
  return DateTime.fromJSDate(at, { zone: 'Europe/Rome' }).toFormat('ccc yyyy-MM-dd HH:mm:ss', { locale: 'en' });
}
