import type { Clock } from '@sportello/kernel';

export interface BreakerSettings {
  /** Failures in a row that open it. */
  readonly failures: number;
  /** Milliseconds it stays open before one call is let through to try. */
  readonly openFor: number;
}

export const BREAKER: BreakerSettings = { failures: 5, openFor: 30_000 };

/** Keeps calls away from what keeps failing: closed → open → one trial → closed or open again. */
export class CircuitBreaker {
  #failures = 0;
  #openUntil: number | null = null;
  #trying = false;

  constructor(
    private readonly clock: Clock,
    private readonly settings: BreakerSettings = BREAKER,
  ) {}

  /** Whether a call may be made now; when open and rested, the first to ask is the trial. */
  admits(): boolean {
    if (this.#openUntil === null) return true;
    if (this.#trying || this.clock.now().getTime() < this.#openUntil) return false;
    this.#trying = true;
    return true;
  }

  succeeded(): void {
    this.#failures = 0;
    this.#openUntil = null;
    this.#trying = false;
  }

  failed(): void {
    this.#failures += 1;
    if (this.#trying || this.#failures >= this.settings.failures) {
      this.#openUntil = this.clock.now().getTime() + this.settings.openFor;
    }
    this.#trying = false;
  }

  /** The call ended without telling anything of the plugin's health (it was stopped). */
  undecided(): void {
    this.#trying = false;
  }

  get isOpen(): boolean {
    return this.#openUntil !== null;
  }
}
