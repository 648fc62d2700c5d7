import type { Clock } from '@sportello/kernel';

export interface PaceSettings {
  /** Messages taken in as fast as they come: a mailbox that nobody looked at over a weekend. */
  readonly burst: number;
  /** Messages a second in the long run: what is beyond waits where it is, and takes nothing from other tenants. */
  readonly perSecond: number;
}

export const PACE: PaceSettings = { burst: 1_000, perSecond: 10 };

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

  /** @param messages that were just taken in. @returns milliseconds to rest before more are asked for */
  after(messages: number): number {
    const { burst, perSecond } = this.settings;
    const now = this.clock.now().getTime();
    const gained = (Math.max(0, now - this.#at) / 1_000) * perSecond;
    this.#left = Math.min(burst, this.#left + gained) - messages;
    this.#at = now;
    return Math.max(0, Math.ceil((-this.#left / perSecond) * 1_000));
  }
}
