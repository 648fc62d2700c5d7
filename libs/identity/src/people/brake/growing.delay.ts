/** How failures slow down whoever makes them. */
export interface Brake {
  /** Failures that cost nothing. */
  readonly free: number;
  /** Seconds after the first one that costs; doubled by each that follows. */
  readonly first: number;
  /** Seconds, never more: nobody is locked out for ever. */
  readonly most: number;
}

/** Seconds to wait after so many failures in a row. */
export function delayAfter(failures: number, { free, first, most }: Brake): number {
  if (failures <= free) return 0;
  return Math.min(most, first * 2 ** Math.min(failures - free - 1, 30));
}

/** Failures are forgotten when none has followed for so long, in milliseconds. */
export const FORGOTTEN_AFTER = 86_400_000;
