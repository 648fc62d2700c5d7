import {
  parseLocalDate,
  parseWallRange,
  weekdayOf,
  type EpochDay,
  type WallRange,
  type Zone,
} from '@sportello/business-time';
import { WEEKDAYS, type RosterPattern, type Slot } from './roster.pattern.js';

const DAY_SECONDS = 86_400;

/**
 * The stretches of a pattern that touch a time, earliest first. Daylight saving moves the hands and not the shift: who begins
 * at 22:00 and ends at 06:00 works seven or nine hours in those two nights.
 * @param from included @param to excluded
 */
export function slotsBetween(pattern: RosterPattern, zone: Zone, from: Date, to: Date): readonly Slot[] {
  const slots: Slot[] = [];
  const last = zone.localTime(to.getTime()).day;
  // One that began the day before may end after midnight.
  for (let day = zone.localTime(from.getTime()).day - 1; day <= last; day += 1) {
    if (!beginsOn(pattern, day)) continue;
    for (const range of rangesOf(pattern)) {
      const slot = slotOf(pattern, zone, day, range);
      if (slot.start < to && slot.end > from) slots.push(slot);
    }
  }
  return slots.sort((a, b) => a.start.getTime() - b.start.getTime());
}

/** The stretch in which an instant falls, or null. */
export function slotAt(pattern: RosterPattern, zone: Zone, at: Date): Slot | null {
  return slotsBetween(pattern, zone, at, new Date(at.getTime() + 1))[0] ?? null;
}

/** Days between which a pattern may begin. */
export function validity({ from, to }: Pick<RosterPattern, 'from' | 'to'>): { first: EpochDay; last: EpochDay } {
  return {
    first: (from === undefined ? undefined : parseLocalDate(from)) ?? Number.NEGATIVE_INFINITY,
    last: (to === undefined ? undefined : parseLocalDate(to)) ?? Number.POSITIVE_INFINITY,
  };
}

/** Hours that are none count as no hours: the schema refuses them. */
export const rangesOf = ({ hours }: Pick<RosterPattern, 'hours'>): readonly WallRange[] =>
  hours.flatMap((text) => parseWallRange(text) ?? []);

function beginsOn(pattern: RosterPattern, day: EpochDay): boolean {
  const weekday = WEEKDAYS[weekdayOf(day)];
  const { first, last } = validity(pattern);
  return weekday !== undefined && pattern.days.includes(weekday) && first <= day && day <= last;
}

function slotOf({ person, duty }: RosterPattern, zone: Zone, day: EpochDay, { from, to }: WallRange): Slot {
  const overnight = to > DAY_SECONDS;
  const end = overnight ? zone.instant(day + 1, (to - DAY_SECONDS) * 1000) : zone.instant(day, to * 1000);
  return { person, duty, start: new Date(zone.instant(day, from * 1000)), end: new Date(end) };
}
