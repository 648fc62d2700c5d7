import { canonicalJson } from '@sportello/kernel';
import type { ClockRun, Pause, StateChange } from './ticket-clocks.js';

/** A state in which no clock counts, whatever its target says: who asked has withdrawn it. */
export const WITHDRAWN = 'withdrawn';

/** The stretches in which the ticket was in one of the clock's pause states, from when the clock was asked for. */
export function statePauses(
  states: readonly StateChange[],
  { target, requestedAt }: Pick<ClockRun, 'target' | 'requestedAt'>,
): Pause[] {
  return states.flatMap(({ at, state }, index) => {
    const to = states[index + 1]?.at;
    const from = at > requestedAt ? at : requestedAt;
    const pauses = state === WITHDRAWN || target.pauseIn?.includes(state) === true;
    if (!pauses || (to !== undefined && to <= from)) return [];
    return [{ from, because: state, ...(to === undefined ? {} : { to }) }];
  });
}

/** Running or paused, as the ticket's state wants; the very same run when nothing moved, so that nobody stores it again. */
export function settle(run: ClockRun, { states }: { readonly states: readonly StateChange[] }): ClockRun {
  const pauses = statePauses(states, run);
  const last = pauses.at(-1);
  const status = last && last.to === undefined ? 'paused' : 'running';
  return status === run.status && canonicalJson(pauses) === canonicalJson(run.pauses)
    ? run
    : { ...run, pauses, status };
}

/** Nothing pauses a clock after its end. */
export function closedAt(pauses: readonly Pause[], end: string): Pause[] {
  return pauses
    .filter(({ from }) => from < end)
    .map((pause) => (pause.to !== undefined && pause.to <= end ? pause : { ...pause, to: end }));
}
