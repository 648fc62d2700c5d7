import { Calendar, isOpen, nextOpen } from '@sportello/business-time';
import type { Localized } from '@sportello/kernel';
import type { CurrentTenant } from '@sportello/tenancy';
import { dateIn, suspensionsOf } from '../terms/suspensions.js';

const DAYS = {
  mon: ['lun', 'Mon'],
  tue: ['mar', 'Tue'],
  wed: ['mer', 'Wed'],
  thu: ['gio', 'Thu'],
  fri: ['ven', 'Fri'],
  sat: ['sab', 'Sat'],
  sun: ['dom', 'Sun'],
} as const;
const ALWAYS: Localized = { it: 'Tutti i giorni, 24 ore su 24', en: 'Every day, round the clock' };

/** Calendars ready for arithmetic, made once a revision. */
const made = new WeakMap<CurrentTenant, Calendar>();

export interface OpeningHours {
  readonly open: boolean;
  /** RFC 3339. */
  readonly nextOpening?: string;
  readonly hours: Localized;
  /** C7: announced and not over yet; dates are `YYYY-MM-DD`, both included. */
  readonly suspensions: readonly { readonly from: string; readonly to: string; readonly reason: Localized }[];
}

/** When the desk answers: the calendar of the team that takes what nobody else does. */
export function openingHours(configuration: CurrentTenant, now: Date): OpeningHours {
  const calendar = deskCalendar(configuration);
  if (calendar === null) return { open: true, hours: ALWAYS, suspensions: [] };
  const open = isOpen(calendar, now);
  const next = open ? null : nextOpen(calendar, now);
  return {
    open,
    ...(next === null ? {} : { nextOpening: next.toISOString() }),
    hours: weekText(calendar),
    suspensions: announced(configuration, now),
  };
}

function announced(configuration: CurrentTenant, now: Date): OpeningHours['suspensions'] {
  const calendar = configuration.teams[configuration.routing.fallback.team]?.calendar;
  const zone = configuration.calendars[calendar ?? '']?.zone ?? configuration.zone;
  const today = dateIn(zone, now);
  return suspensionsOf(configuration, calendar)
    .filter(({ to, announcedOn }) => to >= today && (announcedOn ?? today) <= today)
    .map(({ from, to, label }) => ({ from, to, reason: label }));
}

function deskCalendar(configuration: CurrentTenant): Calendar | null {
  const known = made.get(configuration);
  if (known !== undefined) return known;
  const team = configuration.teams[configuration.routing.fallback.team];
  const definition = team === undefined ? undefined : configuration.calendars[team.calendar];
  if (definition === undefined) return null;
  const calendar = new Calendar(definition);
  made.set(configuration, calendar);
  return calendar;
}

function weekText({ definition }: Calendar): Localized {
  const { week } = definition;
  if (week === '24x7') return ALWAYS;
  const line = (language: 0 | 1) =>
    week
      .map(
        ({ days, hours }) => `${daysText(days, language)}: ${hours.map((span) => span.replace('-', '–')).join(', ')}`,
      )
      .join('; ');
  return { it: line(0), en: line(1) };
}

const WEEK = Object.keys(DAYS) as (keyof typeof DAYS)[];
/** Days in a row from which the first and the last say it. */
const ROW = 3;

/** "lun–ven, dom". */
function daysText(days: readonly (keyof typeof DAYS)[], language: 0 | 1): string {
  const rows: (keyof typeof DAYS)[][] = [];
  for (const day of WEEK.filter((one) => days.includes(one))) {
    const row = rows.at(-1);
    if (row !== undefined && WEEK.indexOf(day) === WEEK.indexOf(row.at(-1) ?? day) + 1) row.push(day);
    else rows.push([day]);
  }
  const names = (row: readonly (keyof typeof DAYS)[]) => row.map((day) => DAYS[day][language]);
  return rows
    .flatMap((row) => (row.length < ROW ? names(row) : `${names(row)[0] ?? ''}–${names(row).at(-1) ?? ''}`))
    .join(', ');
}
