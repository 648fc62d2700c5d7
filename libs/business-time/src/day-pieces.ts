import type { CompiledRules } from './compiled-rules.js';
import { weekdayOf, yearOf, type EpochDay } from './local-date.js';
import { counts, type Reason } from './reason.js';
import { formatWallRange, SECONDS_PER_DAY, type WallRange } from './wall-time.js';

/** Part of one date on the wall clock, with what holds in it. */
export interface DayPiece {
  readonly from: number;
  readonly to: number;
  readonly reason: Reason;
}

/** The seven dates of a week in which nothing is out of the ordinary, Monday first. */
export type OrdinaryWeek = readonly (readonly DayPiece[])[];

export function ordinaryWeek(rules: CompiledRules): OrdinaryWeek {
  return rules.week.map((own, weekday) => {
    const previous = rules.week[(weekday + 6) % 7] ?? [];
    const idle: Reason = own.length > 0 ? { kind: 'outside-hours' } : { kind: 'rest-day' };
    const tails = previous.map((whole) => ({ from: 0, to: whole.to - SECONDS_PER_DAY, whole }));
    const begun = own.map((whole) => ({ from: whole.from, to: Math.min(whole.to, SECONDS_PER_DAY), whole }));
    return [...tails, ...begun].reduce<readonly DayPiece[]>(
      (pieces, range) => paint(pieces, range, { kind: 'hours', hours: formatWallRange(range.whole) }),
      wholeDay(idle),
    );
  });
}

/**
 * Divides a date, from midnight to midnight, into what is open and what is not. A shift over midnight gives its tail to the
 * following date, so that a holiday closes exactly its own twenty-four hours and never the rest of a shift.
 */
export function dayPieces(rules: CompiledRules, ordinary: OrdinaryWeek, day: EpochDay): readonly DayPiece[] {
  const closed = wholeDayClosed(rules, day);
  let pieces = closed ? wholeDay(closed) : (ordinary[weekdayOf(day)] ?? []);
  if (!closed) {
    for (const { range, reason } of partlyClosed(rules, day)) pieces = paint(pieces, range, reason);
  }
  for (const { range, reason } of extraRanges(rules, day))
    pieces = paint(pieces, range, reason, (under) => !counts(under));
  return pieces;
}

function wholeDay(reason: Reason): readonly DayPiece[] {
  return [{ from: 0, to: SECONDS_PER_DAY, reason }];
}

function wholeDayClosed(rules: CompiledRules, day: EpochDay): Reason | undefined {
  const holiday = rules.holidays(yearOf(day)).get(day);
  if (holiday) return { kind: 'holiday', name: holiday };
  const period = rules.closed.find(({ first, last, ranges }) => !ranges && first <= day && day <= last);
  return period && { kind: period.kind, name: period.name };
}

function partlyClosed(rules: CompiledRules, day: EpochDay): { range: WallRange; reason: Reason }[] {
  return rules.closed
    .filter(({ first, last }) => first <= day && day <= last)
    .flatMap(({ ranges, kind, name }) => (ranges ?? []).map((range) => ({ range, reason: { kind, name } })));
}

function extraRanges(rules: CompiledRules, day: EpochDay): { range: WallRange; reason: Reason }[] {
  const tails = (rules.extra.get(day - 1) ?? []).map(({ range, name }) => ({
    from: 0,
    to: range.to - SECONDS_PER_DAY,
    name,
  }));
  const begun = (rules.extra.get(day) ?? []).map(({ range, name }) => ({
    from: range.from,
    to: Math.min(range.to, SECONDS_PER_DAY),
    name,
  }));
  return [...tails, ...begun]
    .filter(({ from, to }) => from < to)
    .map(({ from, to, name }) => ({
      range: { from, to },
      reason: name ? { kind: 'extra-opening', name } : { kind: 'extra-opening' },
    }));
}

/** Lays a reason over a range of the day, where what lies under may be covered. */
function paint(
  pieces: readonly DayPiece[],
  range: WallRange,
  reason: Reason,
  covers: (under: Reason) => boolean = () => true,
): readonly DayPiece[] {
  return pieces.flatMap((piece) => {
    const [from, to] = [Math.max(piece.from, range.from), Math.min(piece.to, range.to)];
    if (from >= to || !covers(piece.reason)) return [piece];
    return [
      { ...piece, to: from },
      { from, to, reason },
      { ...piece, from: to },
    ].filter((part) => part.from < part.to);
  });
}
