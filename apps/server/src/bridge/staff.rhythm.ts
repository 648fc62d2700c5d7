import type { TenantConfiguration } from '@sportello/tenancy';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

type Notices = Pick<TenantConfiguration, 'people' | 'notices' | 'zone'>;

/** When somebody is told what is not urgent. @returns null: as it happens */
export function nextDigest({ people, notices, zone }: Notices, person: string, now: Date): Date | null {
  const rhythm = people[person]?.notices ?? notices.staff.ordinary;
  if (rhythm === 'at-once') return null;
  if (rhythm === 'hourly') return new Date((Math.floor(now.getTime() / HOUR) + 1) * HOUR);
  const today = dailyAt(now, notices.staff.dailyAt, zone);
  return today > now ? today : dailyAt(new Date(now.getTime() + DAY), notices.staff.dailyAt, zone);
}

/** A time of day on the date an instant has in a zone. A time the clock skips is told when the clock has passed it. */
function dailyAt(day: Date, time: string, zone: string): Date {
  const date = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(day);
  const asIfUtc = new Date(`${date}T${time}:00Z`);
  // The offset of the zone is asked twice: the first answer may be of the other side of a change of the clock.
  const first = new Date(asIfUtc.getTime() - offset(asIfUtc, zone));
  return new Date(asIfUtc.getTime() - offset(first, zone));
}

/** How far a zone is ahead of UTC at an instant, in milliseconds. */
function offset(at: Date, zone: string): number {
  const local = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }).format(
    at,
  );
  return new Date(`${local.replace(' ', 'T')}Z`).getTime() - Math.floor(at.getTime() / 1_000) * 1_000;
}
