/**
 * Work on many keys, a few at once, in the order in which they came. A key that waits already does not wait twice, and one
 * that is being worked on waits until that has ended.
 */
export class Lanes<K> {
  readonly #waiting = new Set<K>();
  readonly #underWay = new Set<K>();

  /** @param work of one key; what it throws is its own to tell of */
  constructor(
    private readonly lanes: number,
    private readonly work: (key: K) => Promise<void>,
  ) {}

  add(key: K): void {
    this.#waiting.add(key);
    this.#next();
  }

  /** Forgets what waits; what is under way goes on. */
  clear(): void {
    this.#waiting.clear();
  }

  #next(): void {
    for (const key of this.#waiting) {
      if (this.#underWay.size >= this.lanes) return;
      if (!this.#underWay.has(key)) void this.#do(key);
    }
  }

  async #do(key: K): Promise<void> {
    this.#waiting.delete(key);
    this.#underWay.add(key);
    try {
      await this.work(key);
    } catch {
      // Told of by whoever does the work.
    } finally {
      this.#underWay.delete(key);
      this.#next();
    }
  }
}
