/** Calls under way at once per key; beyond that they are refused, not queued, so that nobody waits for somebody else's hanging plugin. */
export class Bulkhead {
  readonly #used = new Map<string, number>();

  constructor(private readonly capacity: number) {}

  /** Takes a place. @returns gives it back (once), or undefined when all are taken */
  enter(key: string): (() => void) | undefined {
    const used = this.#used.get(key) ?? 0;
    if (used >= this.capacity) return undefined;
    this.#used.set(key, used + 1);
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      const left = (this.#used.get(key) ?? 1) - 1;
      if (left === 0) this.#used.delete(key);
      else this.#used.set(key, left);
    };
  }
}
