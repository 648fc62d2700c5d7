/** Milliseconds for which an answer waits to be wanted: what is older is not what a page should begin with. */
const KEPT = 10_000;
const kept = new Map<string, Promise<Response | null>>();

/** Keeps what was asked for before anybody wanted it. @param answer null, or refused: whoever wants it sees to that */
export function keepEarly(key: string, answer: Promise<Response | null>): void {
  kept.set(key, answer);
  // Nobody may ever want it, and then nobody needs to know why it failed.
  answer.catch(() => undefined);
  setTimeout(() => kept.get(key) === answer && kept.delete(key), KEPT);
}

/**
 * An answer for the first that wants it, once.
 * @returns null when it was not asked for; resolves to null when it has to be asked for again
 */
export function takeEarly(key: string): Promise<Response | null> | null {
  const answer = kept.get(key) ?? null;
  kept.delete(key);
  return answer;
}

/** Whoever asked is not who will read it. */
export function forgetEarly(): void {
  kept.clear();
}
