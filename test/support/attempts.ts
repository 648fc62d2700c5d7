import { isDeepStrictEqual } from 'node:util';

/** One thing somebody tries, and what must come of it. */
export interface Attempt {
  readonly who: string;
  readonly try: () => Promise<unknown>;
  readonly expected: unknown;
}

/** How many are under way at any moment: enough to keep a server busy. */
const AT_ONCE = 12;

/** Carries out all attempts, several at once. @returns what came of them otherwise than expected */
export async function tryAll(attempts: readonly Attempt[]): Promise<string[]> {
  const waiting = [...attempts].reverse();
  const wrong: string[] = [];
  const work = async (): Promise<void> => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const seen = await next.try();
      if (isDeepStrictEqual(seen, next.expected)) continue;
      wrong.push(`${next.who}: ${JSON.stringify(seen)} where ${JSON.stringify(next.expected)} was expected`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return wrong;
}
