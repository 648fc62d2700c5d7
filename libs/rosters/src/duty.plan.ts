import type { DutyChange } from './duty.change.js';
import { onDuty, type PersonOnDuty, type Roster } from './on-duty.js';
import { slotsBetween } from './pattern.slots.js';

/** A time, the end not included. */
export interface Span {
  readonly from: Date;
  readonly to: Date;
}

/** Somebody on duty without a break and without anything changing about it. */
export interface PlannedDuty extends Omit<PersonOnDuty, 'from' | 'to'>, Span {}

/**
 * Who is on duty all through a time (A9): {@link onDuty} at every moment at which it may change, so that what a week shows and
 * what the day itself brings are one rule.
 * @param edges further moments at which something changes: calendars that open and close, days on which absences begin
 * @returns earliest first
 */
export function dutyPlan(
  roster: Roster,
  changes: readonly DutyChange[],
  { from, to }: Span,
  edges: readonly Date[],
): readonly PlannedDuty[] {
  const moments = momentsOf(roster, changes, { from, to }, edges);
  const planned: PlannedDuty[] = [];
  const last = new Map<string, number>();
  for (const [index, at] of moments.entries()) {
    const until = moments[index + 1] ?? to;
    for (const { from: _from, to: _to, ...duty } of onDuty(roster, changes, at)) {
      const key = JSON.stringify(duty);
      const place = last.get(key);
      const before = place === undefined ? undefined : planned[place];
      if (place !== undefined && before?.to.getTime() === at.getTime()) planned[place] = { ...before, to: until };
      else last.set(key, planned.push({ ...duty, from: at, to: until }) - 1);
    }
  }
  return planned;
}

/** Every moment of the time at which somebody may begin or end, each once, in order. */
function momentsOf(
  roster: Roster,
  changes: readonly DutyChange[],
  { from, to }: Span,
  edges: readonly Date[],
): readonly Date[] {
  const slots = roster.patterns.flatMap((pattern) => slotsBetween(pattern, roster.zone, from, to));
  const all = [
    ...slots.flatMap(({ start, end }) => [start, end]),
    ...changes.flatMap((change) => [change.from, change.to ?? to]),
    ...edges,
  ];
  const within = all.map((at) => at.getTime()).filter((at) => at > from.getTime() && at < to.getTime());
  return [...new Set([from.getTime(), ...within])].sort((a, b) => a - b).map((at) => new Date(at));
}
