/** Source of the present moment. Always injected: production code never reads the system clock itself, so that tests own time. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still until it is told to move. */
export class ManualClock implements Clock {
  #at: number;

  constructor(at: string | Date) {
    this.#at = new Date(at).getTime();
  }

  now(): Date {
    return new Date(this.#at);
  }

  set(at: string | Date): void {
    this.#at = new Date(at).getTime();
  }

  /** @param ms milliseconds, may be negative */
  advance(ms: number): void {
    this.#at += ms;
  }
}
