/** What so many at once achieved in so much time. Times are in milliseconds. */
export interface Pace {
  readonly done: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** Repeats `once` in `lanes` parallel loops until the time is over. What is under way then still counts, and its time too. */
export async function pace(lanes: number, seconds: number, once: (lane: number) => Promise<unknown>): Promise<Pace> {
  const times: number[] = [];
  const began = performance.now();
  const loop = async (lane: number): Promise<void> => {
    while (performance.now() < began + seconds * 1_000) {
      const start = performance.now();
      await once(lane);
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: lanes }, (_, lane) => loop(lane)));
  const took = (performance.now() - began) / 1_000;
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.floor(times.length * share)] ?? Number.NaN;
  return { done: times.length, perSecond: times.length / took, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

/** The middle one, by rate: one round disturbed by a neighbour decides nothing. */
export function median(paces: readonly Pace[]): Pace {
  const middle = paces.toSorted((a, b) => a.perSecond - b.perSecond)[Math.floor(paces.length / 2)];
  if (middle === undefined) throw new Error('nothing was measured');
  return middle;
}
