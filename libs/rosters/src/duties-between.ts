import type { DutyChange } from './duty.change.js';
import { slotsBetween } from './pattern.slots.js';
import type { Roster } from './on-duty.js';
import type { DutyKind } from './roster.pattern.js';

/** One stretch somebody has to be there, and where that is written. */
export interface DutyStretch {
  readonly duty: DutyKind;
  readonly start: Date;
  /** Null: until further notice. */
  readonly end: Date | null;
  /** Whose duty it was. */
  readonly insteadOf: string | null;
  /** The dated change it comes from; null: the fixed roster. */
  readonly change: string | null;
}

/** What one person has to do in a time, swaps and substitutions reckoned in, earliest first. */
export function dutiesBetween(
  roster: Roster,
  changes: readonly DutyChange[],
  person: string,
  { from, to }: { readonly from: Date; readonly to: Date },
): readonly DutyStretch[] {
  const taken = changes.filter((change) => change.kind === 'cover' && change.other === person);
  const own = ownDuties(roster, changes, person, { from, to }).filter(({ start }) => !isGiven(changes, person, start));
  const others = taken.flatMap((cover) =>
    ownDuties(roster, changes, cover.person, overlapOf(cover, { from, to }))
      .filter(({ start, end }) => start < (cover.to ?? to) && (end === null || end > cover.from))
      .map((stretch) => ({ ...clipped(stretch, cover), insteadOf: cover.person, change: cover.id })),
  );
  return [...own, ...others].sort((a, b) => a.start.getTime() - b.start.getTime());
}

function ownDuties(
  roster: Roster,
  changes: readonly DutyChange[],
  person: string,
  { from, to }: { readonly from: Date; readonly to: Date },
): readonly DutyStretch[] {
  const fixed = roster.patterns
    .filter((pattern) => pattern.person === person)
    .flatMap((pattern) => slotsBetween(pattern, roster.zone, from, to))
    .map(({ duty, start, end }) => ({ duty, start, end, insteadOf: null, change: null }));
  const dated = changes
    .filter((change) => change.person === person && (change.kind === 'extra' || change.kind === 'on-call'))
    .filter((change) => change.from < to && (change.to === null || change.to > from))
    .map(({ id, kind, from: start, to: end }) => ({
      ...{ duty: kind === 'extra' ? ('shift' as const) : ('on-call' as const), start, end },
      ...{ insteadOf: null, change: id },
    }));
  return [...fixed, ...dated];
}

const isGiven = (changes: readonly DutyChange[], person: string, at: Date): boolean =>
  changes.some(
    (change) =>
      change.kind === 'cover' &&
      change.person === person &&
      change.from <= at &&
      (change.to === null || at < change.to),
  );

/** Of a stretch that is handed over in part, that part. */
const clipped = (stretch: DutyStretch, { from, to }: DutyChange): DutyStretch => ({
  ...stretch,
  start: stretch.start > from ? stretch.start : from,
  end: to === null || (stretch.end !== null && stretch.end < to) ? stretch.end : to,
});

const overlapOf = (change: DutyChange, { from, to }: { readonly from: Date; readonly to: Date }) => ({
  from: change.from > from ? change.from : from,
  to: change.to !== null && change.to < to ? change.to : to,
});
