import { dutiesBetween, type DutyChange, type DutyStretch } from '@sportello/rosters';
import type { PeopleConfiguration } from '../../shared/people.rules.js';
import { coverAbsent, nothingToCover, rosterOverlap } from '../roster.errors.js';

/** Further ahead nobody plans; what is open-ended is held against the roster up to here. */
const AHEAD = 400 * 86_400_000;

/**
 * A9: nobody is in two places, nobody absent stands in, and only duties there are can be handed over.
 * @param agreed what was agreed before, in the time of the drafts @param drafts with their ids
 * @throws DomainError `ROSTER.OVERLAP` naming both, `ROSTER.ABSENT`, `ROSTER.NO_DUTY`
 */
export function checkChanges(
  known: PeopleConfiguration,
  agreed: readonly DutyChange[],
  drafts: readonly DutyChange[],
): void {
  for (const draft of drafts) {
    if (draft.kind === 'cover') checkCover(known, agreed, draft);
    if (draft.kind === 'move' || draft.kind === 'cover') refuseTwice(known, agreed, draft);
  }
  const after = [...agreed, ...drafts];
  for (const draft of drafts) {
    if (draft.kind !== 'move') refuseOverlaps(known, after, draft.other ?? draft.person, draft);
  }
}

const spanOf = ({ from, to }: DutyChange) => ({ from, to: to ?? new Date(from.getTime() + AHEAD) });

function checkCover(known: PeopleConfiguration, agreed: readonly DutyChange[], draft: DutyChange): void {
  const duties = dutiesBetween(known.roster, agreed, draft.person, spanOf(draft));
  if (duties.length === 0) throw nothingToCover(nameOf(known, draft.person));
  const other = draft.other ?? '';
  const isAway = (at: Date): boolean => known.roster.absence(other, at) !== null;
  for (const { start, end } of duties) {
    if (isAway(start) || (end !== null && isAway(new Date(end.getTime() - 1)))) throw coverAbsent(nameOf(known, other));
  }
}

/** Two substitutions of one person, or two moves, for the same time. */
function refuseTwice(known: PeopleConfiguration, agreed: readonly DutyChange[], draft: DutyChange): void {
  const span = spanOf(draft);
  const before = agreed.find(
    ({ kind, person, from, to }) =>
      kind === draft.kind && person === draft.person && from < span.to && (to === null || to > span.from),
  );
  if (before !== undefined) throw rosterOverlap(nameOf(known, draft.person), told(known, before), told(known, draft));
}

function refuseOverlaps(
  known: PeopleConfiguration,
  changes: readonly DutyChange[],
  person: string,
  draft: DutyChange,
): void {
  const duties = dutiesBetween(known.roster, changes, person, spanOf(draft));
  for (const [index, one] of duties.entries()) {
    const clash = duties.slice(index + 1).find((other) => one.end === null || other.start < one.end);
    // What overlapped before is not this change’s doing.
    if (clash === undefined || (one.change !== draft.id && clash.change !== draft.id)) continue;
    throw rosterOverlap(nameOf(known, person), stretch(known, one), stretch(known, clash));
  }
}

const nameOf = ({ people }: PeopleConfiguration, person: string): string =>
  (Object.hasOwn(people, person) ? people[person]?.name : undefined) ?? person;

const told = (known: PeopleConfiguration, { from, to }: DutyChange): string => span(known, from, to);

const stretch = (known: PeopleConfiguration, { start, end, insteadOf }: DutyStretch): string =>
  `${span(known, start, end)}${insteadOf === null ? '' : ` (${nameOf(known, insteadOf)})`}`;

/** As people read times, in the zone of the tenant. */
function span({ zone }: PeopleConfiguration, from: Date, to: Date | null): string {
  const format = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: zone });
  return `${format.format(from)} – ${to === null ? '…' : format.format(to)}`;
}
