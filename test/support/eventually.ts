import { setTimeout as pause } from 'node:timers/promises';

export interface Patience {
  /** Milliseconds until it is given up. Default 50,000. */
  readonly within?: number;
  /** Milliseconds between two looks. Default 100. */
  readonly every?: number;
}

/**
 * Looks until there is something to see.
 * @param what for the message of failure, e.g. `the confirmation arrives`
 * @param look returns null, undefined or false as long as there is nothing; what it throws is remembered and told at the end
 */
export async function eventually<T>(
  what: string,
  look: () => Promise<T | null | undefined | false> | T | null | undefined | false,
  { within = 50_000, every = 100 }: Patience = {},
): Promise<T> {
  const end = performance.now() + within;
  let trouble: unknown;
  for (;;) {
    try {
      const seen = await look();
      if (seen !== null && seen !== undefined && seen !== false) return seen;
      trouble = undefined;
    } catch (error) {
      trouble = error;
    }
    if (performance.now() > end) throw new Error(`not within ${within} ms: ${what}`, { cause: trouble });
    await pause(every);
  }
}
