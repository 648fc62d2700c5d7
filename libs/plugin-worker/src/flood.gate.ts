import type { Clock } from '@sportello/kernel';

export interface FloodSettings {
  /** How many pass at once. */
  readonly burst: number;
  /** How many pass in the long run. */
  readonly perSecond: number;
}

/** What an instance may say, and measure, each in `FLOOD` proportions; what is beyond is counted, not kept. */
export const FLOOD: FloodSettings = { burst: 500, perSecond: 50 };

/** Lets a stream through up to a rate and counts what it held back. */
export class FloodGate {
  #left: number;
  #at: number;
  #held = 0;

  constructor(
    private readonly clock: Clock,
    private readonly settings: FloodSettings = FLOOD,
  ) {
    this.#left = settings.burst;
    this.#at = clock.now().getTime();
  }

  /** Whether one more may pass now. */
  passes(): boolean {
    const now = this.clock.now().getTime();
    const gained = (Math.max(0, now - this.#at) / 1_000) * this.settings.perSecond;
    this.#left = Math.min(this.settings.burst, this.#left + gained);
    this.#at = now;
    if (this.#left < 1) {
      this.#held += 1;
      return false;
    }
    this.#left -= 1;
    return true;
  }

  /** How many were held back since this was last asked. */
  held(): number {
    const held = this.#held;
    this.#held = 0;
    return held;
  }
}
