import type { ClockRun } from './ticket-clocks.js';

/** A stretch in which a clock may count; endless when `to` is absent. */
export interface ActiveSpan {
  readonly from: Date;
  readonly to?: Date;
}

/**
 * What the pauses leave of a clock's life, in order. A clock that ended is taken as if it had gone on, so that its due instant
 * stays known; what it counted is cut at its end by whoever asks.
 */
export function activeSpans(run: ClockRun): readonly ActiveSpan[] {
  const pauses = [...run.pauses, ...run.stops].sort((a, b) => (a.from < b.from ? -1 : 1));
  const spans: ActiveSpan[] = [];
  let from: string | undefined = run.startedAt;
  for (const pause of pauses) {
    if (from === undefined) break;
    if (pause.from > from) spans.push({ from: new Date(from), to: new Date(pause.from) });
    if (pause.to === undefined) from = undefined;
    else if (pause.to > from) from = pause.to;
  }
  return from === undefined ? spans : [...spans, { from: new Date(from) }];
}
