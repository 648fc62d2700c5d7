import type { Clock } from '@sportello/kernel';
import { FloodGate } from '@sportello/plugin-worker';

/** Figures one instance may invent; each costs memory for as long as the process lives. */
const METRIC_NAMES = 100;

/** How much one instance may say and measure: a flood of its lines or figures must drown nobody else's. */
export class InstanceVoice {
  readonly #lines: FloodGate;
  readonly #figures: FloodGate;
  readonly #names = new Set<string>();

  constructor(clock: Clock) {
    this.#lines = new FloodGate(clock);
    this.#figures = new FloodGate(clock);
  }

  /** @returns whether a line may be written now, and how many were held back before it */
  mayLog(): { readonly passes: boolean; readonly held: number } {
    const passes = this.#lines.passes();
    return { passes, held: passes ? this.#lines.held() : 0 };
  }

  mayMeasure(name: string): boolean {
    if (!this.#names.has(name) && this.#names.size >= METRIC_NAMES) return false;
    this.#names.add(name);
    return this.#figures.passes();
  }
}
