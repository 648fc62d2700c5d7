import { dateFormat } from '../i18n/formatters.js';

/** A moment on the wall clock of a zone. */
export interface WallMoment {
  /** YYYY-MM-DD */
  readonly day: string;
  /** HH:MM */
  readonly time: string;
}

const DAY = 86_400_000;

/** @param zone IANA name; without it, the browser's own */
export function wallMoment(at: Date, zone?: string): WallMoment {
  const parts = dateFormat('en', {
    ...{ calendar: 'iso8601', numberingSystem: 'latn', hourCycle: 'h23' },
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
    ...(zone === undefined ? {} : { timeZone: zone }),
  }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '';
  return { day: `${part('year')}-${part('month')}-${part('day')}`, time: `${part('hour')}:${part('minute')}` };
}

/**
 * The instant at which a wall clock shows a moment. What the hands jump over in spring is read as the hour after; what they show
 * twice in autumn, as the first time. Null for what is no moment.
 */
export function instantAt({ day, time }: WallMoment, zone?: string): Date | null {
  const asked = readUtc(`${day}T${time}`);
  if (asked === null) return null;
  const offsets = [asked - DAY, asked + DAY].map((near) => offsetAt(near, zone));
  const found = offsets.map((offset) => asked - offset).filter((at) => at + offsetAt(at, zone) === asked);
  return new Date(found.length > 0 ? Math.min(...found) : asked - Math.min(...offsets));
}

/**
 * RFC 3339 of what a date-and-time field gives, likewise: a term means the office's clock, wherever the reader is. What is no
 * moment stays, for the server to refuse.
 * @param local YYYY-MM-DDTHH:MM
 */
export function instantIn(zone: string | undefined, local: string): string {
  const [day = '', time = ''] = local.split('T');
  return instantAt({ day, time }, zone)?.toISOString() ?? local;
}

/** Null for what browsers would guess at. @param text YYYY-MM-DDTHH:MM */
function readUtc(text: string): number | null {
  const at = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text) ? Date.parse(`${text}:00Z`) : Number.NaN;
  return Number.isNaN(at) ? null : at;
}

/** Milliseconds by which the wall clock is ahead of UTC. */
function offsetAt(at: number, zone: string | undefined): number {
  const { day, time } = wallMoment(new Date(at), zone);
  return Date.parse(`${day}T${time}:00Z`) - Math.floor(at / 60_000) * 60_000;
}

/** @param days may be negative */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** The Monday of the week of a day. */
export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return dayAfter(day, -((weekday + 6) % 7));
}
