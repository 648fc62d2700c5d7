import type { Clock } from '@sportello/kernel';

export interface PaceSettings {
  /** Messages taken in as fast as they come: a mailbox that nobody looked at over a weekend. */
  readonly burst: number;
  /** Messages a second in the long run: what is beyond waits where it is, and takes nothing from other tenants. */
  readonly perSecond: number;
}

export const PACE: PaceSettings = { burst: 1_000, perSecond: 10 };

/** How many an instance may have brought lately, each for one turn later. */
const TURNS = [40, 140, 490];

/** How fast one instance's messages are taken in. Nothing is refused or lost: it is polled later. */
export class IntakePace {
  #left: number;
  #at: number;

  constructor(
    private readonly clock: Clock,
    private readonly settings: PaceSettings = PACE,
  ) {
    this.#left = settings.burst;
    this.#at = clock.now().getTime();
  }

  /** When it is the turn of the next messages to be understood: 0 at once; the more came lately, the later. */
  turn(): number {
    this.#gain();
    const lately = this.settings.burst - this.#left;
    return TURNS.filter((least) => lately >= least).length;
  }

  /** @param messages that were just taken in. @returns milliseconds to rest before more are asked for */
  after(messages: number): number {
    this.#gain();
    this.#left -= messages;
    return Math.max(0, Math.ceil((-this.#left / this.settings.perSecond) * 1_000));
  }

  #gain(): void {
    const { burst, perSecond } = this.settings;
    const now = this.clock.now().getTime();
    const gained = (Math.max(0, now - this.#at) / 1_000) * perSecond;
    this.#left = Math.min(burst, this.#left + gained);
    this.#at = now;
  }
}
