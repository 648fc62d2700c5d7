export interface BackoffSettings {
  /** Milliseconds before the first retry, at most. */
  readonly base: number;
  /** Milliseconds no wait exceeds. */
  readonly cap: number;
}

export const BACKOFF: BackoffSettings = { base: 1_000, cap: 300_000 };

/** Source of chance in [0, 1), injected so that tests own it. */
export type Random = () => number;

/**
 * Exponential back-off with full jitter: a wait anywhere between nothing and the doubling ceiling, so that instances which
 * failed together do not come back together.
 * @param failures in a row so far, 1 or more
 * @returns milliseconds
 */
export function backoff(failures: number, random: Random, { base, cap }: BackoffSettings = BACKOFF): number {
  const ceiling = Math.min(cap, base * 2 ** Math.min(failures - 1, 30));
  return Math.floor(random() * ceiling);
}
