import type { Zone } from '@sportello/business-time';
import { holdsAt, type DutyChange } from './duty.change.js';
import { slotAt } from './pattern.slots.js';
import type { DutyKind, RosterPattern } from './roster.pattern.js';

/** What a tenant’s configuration says of its people’s duties. */
export interface Roster {
  readonly zone: Zone;
  readonly patterns: readonly RosterPattern[];
  /** Teams a person belongs to; none when nobody knows them. */
  readonly teamsOf: (person: string) => readonly string[];
  /** Whether a calendar is open. */
  readonly isOpen: (calendar: string, at: Date) => boolean;
  /** Null when somebody is there; else who covers, if anybody does. */
  readonly absence: (person: string, at: Date) => { readonly substitute: string | null } | null;
}

/** Somebody on duty at an instant. */
export interface PersonOnDuty {
  readonly person: string;
  readonly duty: DutyKind;
  readonly teams: readonly string[];
  readonly from: Date;
  /** Null: until further notice. */
  readonly to: Date | null;
  /** Whose duty it was. */
  readonly insteadOf: string | null;
  /** E1: the change by which they serve another team than theirs. */
  readonly movedBy: string | null;
}

/**
 * Who is on shift and who is on call at an instant (A9, A3): the fixed roster, then dated duties, swaps and substitutions,
 * then absences with their substitutes, then experts moved to another team. Nobody is told twice for one duty.
 */
export function onDuty(roster: Roster, changes: readonly DutyChange[], at: Date): readonly PersonOnDuty[] {
  const now = changes.filter((change) => holdsAt(change, at));
  const due = [...fixed(roster, at), ...dated(roster, now)];
  return merged(due.flatMap((one) => covered(roster, now, one, at)).map((one) => moved(now, one)));
}

function fixed(roster: Roster, at: Date): readonly PersonOnDuty[] {
  return roster.patterns.flatMap((pattern) => {
    const slot = slotAt(pattern, roster.zone, at);
    if (slot === null || (pattern.calendar !== undefined && !roster.isOpen(pattern.calendar, at))) return [];
    const teams = pattern.teams ?? roster.teamsOf(pattern.person);
    return [{ ...plain(pattern.person, pattern.duty, teams), from: slot.start, to: slot.end }];
  });
}

function dated(roster: Roster, changes: readonly DutyChange[]): readonly PersonOnDuty[] {
  return changes.flatMap(({ kind, person, team, from, to }) => {
    if (kind !== 'extra' && kind !== 'on-call') return [];
    const teams = team === null ? roster.teamsOf(person) : [team];
    return [{ ...plain(person, kind === 'extra' ? 'shift' : 'on-call', teams), from, to }];
  });
}

const plain = (person: string, duty: DutyKind, teams: readonly string[]) => ({
  ...{ person, duty, teams },
  ...{ insteadOf: null, movedBy: null },
});

/** A swap or substitution first, as it was agreed; then whoever stands in for somebody absent. */
function covered(roster: Roster, changes: readonly DutyChange[], one: PersonOnDuty, at: Date): readonly PersonOnDuty[] {
  const cover = changes.find(({ kind, person }) => kind === 'cover' && person === one.person);
  const agreed = cover?.other ?? one.person;
  const absence = roster.absence(agreed, at);
  const person = absence === null ? agreed : absence.substitute;
  if (person === null) return [];
  return [person === one.person ? one : { ...one, person, insteadOf: one.person }];
}

function moved(changes: readonly DutyChange[], one: PersonOnDuty): PersonOnDuty {
  const move = changes.findLast(({ kind, person }) => kind === 'move' && person === one.person);
  return move?.team ? { ...one, teams: [move.team], movedBy: move.id } : one;
}

/** One entry a person and duty, for all its teams, until the last of them ends. */
function merged(all: readonly PersonOnDuty[]): readonly PersonOnDuty[] {
  const found = new Map<string, PersonOnDuty>();
  for (const one of all) {
    const key = `${one.duty} ${one.person}`;
    const known = found.get(key);
    found.set(key, known === undefined ? one : joined(known, one));
  }
  return [...found.values()].sort((a, b) => (a.person < b.person ? -1 : 1));
}

const joined = (one: PersonOnDuty, other: PersonOnDuty): PersonOnDuty => ({
  ...one,
  teams: [...new Set([...one.teams, ...other.teams])],
  from: one.from < other.from ? one.from : other.from,
  to: one.to === null || other.to === null ? null : one.to > other.to ? one.to : other.to,
});
