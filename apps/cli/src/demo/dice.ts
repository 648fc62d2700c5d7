import { createHash } from 'node:crypto';

/** Chance that can be had again: the same seed gives the same throws. */
export class Dice {
  #throws = 0;

  constructor(private readonly seed: string) {}

  /** A whole number from 0 up to, and without, the bound. */
  below(bound: number): number {
    const hash = createHash('sha256').update(`${this.seed}:${this.#throws++}`).digest();
    return hash.readUIntBE(0, 6) % bound;
  }

  /** @throws RangeError when there is nothing to choose from */
  pick<T>(from: readonly T[]): T {
    const chosen = from[this.below(from.length)];
    if (chosen === undefined) throw new RangeError('nothing to choose from');
    return chosen;
  }
}
