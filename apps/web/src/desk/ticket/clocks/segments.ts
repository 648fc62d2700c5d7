import type { ExplainedClock } from '../ticket.types.js';

export interface Segment {
  /** In thousandths of the line. */
  readonly from: number;
  readonly width: number;
  readonly counted: boolean;
}

export interface Line {
  readonly segments: readonly Segment[];
  /** Where the present moment is; null when the clock has stopped before. */
  readonly now: number | null;
  /** Where the term is; null while it is not known. */
  readonly due: number | null;
}

const WHOLE = 1000;
const NARROWEST = 1;

/** The stretches of a clock on a line of time; neighbours that count alike are one. */
export function segmentsOf(
  { stretches, startedAt, dueAt, stoppedAt }: Pick<ExplainedClock, 'stretches' | 'startedAt' | 'dueAt' | 'stoppedAt'>,
  at: string,
): Line {
  const start = Date.parse(stretches[0]?.from ?? startedAt);
  const last = Date.parse(stretches.at(-1)?.to ?? stoppedAt ?? at);
  const end = Math.max(
    last,
    dueAt === undefined ? last : Date.parse(dueAt),
    stoppedAt === undefined ? Date.parse(at) : last,
  );
  if (!(end > start)) return { segments: [], now: null, due: null };
  const placeOf = (moment: number) => ((moment - start) / (end - start)) * WHOLE;
  const segments: Segment[] = [];
  for (const { from, to, counted } of stretches) {
    const begin = placeOf(Date.parse(from));
    const width = Math.max(NARROWEST, placeOf(Date.parse(to)) - begin);
    const before = segments.at(-1);
    if (before?.counted === counted) segments[segments.length - 1] = { ...before, width: begin + width - before.from };
    else segments.push({ from: begin, width, counted });
  }
  return {
    segments,
    now: stoppedAt === undefined ? placeOf(Date.parse(at)) : null,
    due: dueAt === undefined ? null : placeOf(Date.parse(dueAt)),
  };
}
