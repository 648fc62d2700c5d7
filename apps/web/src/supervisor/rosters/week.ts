import type { Schema } from '../../api/routes.js';
import { dayAfter, wallMoment } from '../../time/zone.time.js';

type Plan = Schema<'DutyPlanView'>;
export type Planned = Plan['items'][number];
type Person = Planned['person'];

/** A stretch of duty as a cell shows it. */
export interface ShownDuty {
  readonly duty: Planned['duty'];
  /** HH:MM on the wall clock of the desk. */
  readonly from: string;
  readonly to: string;
  /** It ends on another day than it begins. */
  readonly overnight: boolean;
  readonly teams: readonly string[];
  readonly insteadOf: string | null;
  readonly moved: boolean;
}

/** Somebody's week. */
export interface PersonWeek {
  readonly person: Person;
  readonly days: readonly {
    readonly day: string;
    readonly duties: readonly ShownDuty[];
    readonly absent: boolean;
  }[];
}

const WEEK = 7;
export const daysFrom = (first: string): readonly string[] =>
  Array.from({ length: WEEK }, (_, index) => dayAfter(first, index));

/** Everybody who has a duty or is absent that week, by name; each duty stands on the day it begins. */
export function weekOf({ items, absences, zone }: Plan, first: string): readonly PersonWeek[] {
  const people = new Map([...items, ...absences].map(({ person }) => [person.id, person]));
  return [...people.values()]
    .sort((a, b) => a.name.localeCompare(b.name))
    .map((person) => ({
      person,
      days: daysFrom(first).map((day) => ({
        day,
        duties: items.filter((one) => one.person.id === person.id).flatMap((one) => onDay(one, day, zone)),
        absent: absences.some(({ person: { id }, from, to }) => id === person.id && from <= day && day <= to),
      })),
    }));
}

function onDay({ duty, teams, from, to, insteadOf, moved }: Planned, day: string, zone: string): ShownDuty[] {
  const [begins, ends] = [from, to].map((at) => wallMoment(new Date(at), zone));
  if (begins?.day !== day || ends === undefined) return [];
  const shown = { from: begins.time, to: ends.time, overnight: ends.day !== day };
  return [{ ...shown, duty, teams, insteadOf: insteadOf?.name ?? null, moved }];
}
