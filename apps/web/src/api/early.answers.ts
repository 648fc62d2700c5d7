interface Kept {
  readonly answer: Promise<Response | null>;
  readonly tooLate: ReturnType<typeof setTimeout>;
}

/** Milliseconds for which an answer waits to be wanted: what is older is not what a page should begin with. */
const KEPT = 10_000;
const kept = new Map<string, Kept>();

/** Keeps what was asked for before anybody wanted it. @param answer null, or refused: whoever wants it sees to that */
export function keepEarly(key: string, answer: Promise<Response | null>): void {
  void takeEarly(key);
  // Nobody may ever want it, and then nobody needs to know why it failed.
  answer.catch(() => undefined);
  kept.set(key, { answer, tooLate: setTimeout(() => kept.delete(key), KEPT) });
}

/**
 * An answer for the first that wants it, once.
 * @returns null when it was not asked for; resolves to null when it has to be asked for again
 */
export function takeEarly(key: string): Promise<Response | null> | null {
  const found = kept.get(key);
  clearTimeout(found?.tooLate);
  kept.delete(key);
  return found?.answer ?? null;
}

/** Whoever asked is not who will read it. */
export function forgetEarly(): void {
  for (const key of [...kept.keys()]) void takeEarly(key);
}
