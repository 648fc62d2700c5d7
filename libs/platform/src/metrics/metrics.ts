import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** The figures of one process, for Prometheus. Counts and times, never a person's or a ticket's data in a label. */
export class Metrics {
  readonly #registry = new Registry();

  /** Memory, event loop and so on of this process, under `sportello_`. */
  collectProcess(): void {
    collectDefaultMetrics({ register: this.#registry, prefix: 'sportello_' });
  }

  /** The same name gives the same counter. */
  counter<L extends string>(name: string, help: string, labelNames: readonly L[] = []): Counter<L> {
    return this.#known<Counter<L>>(name) ?? new Counter({ name, help, labelNames, registers: [this.#registry] });
  }

  gauge<L extends string>(name: string, help: string, labelNames: readonly L[] = []): Gauge<L> {
    return this.#known<Gauge<L>>(name) ?? new Gauge({ name, help, labelNames, registers: [this.#registry] });
  }

  /** @param buckets upper limits, in the unit the name ends with (`_seconds`, `_bytes`) */
  histogram<L extends string>(
    name: string,
    help: string,
    labelNames: readonly L[] = [],
    buckets?: readonly number[],
  ): Histogram<L> {
    const limits = buckets ? { buckets: [...buckets] } : {};
    return (
      this.#known<Histogram<L>>(name) ??
      new Histogram({ name, help, labelNames, ...limits, registers: [this.#registry] })
    );
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  text(): Promise<string> {
    return this.#registry.metrics();
  }

  #known<M>(name: string): M | undefined {
    return this.#registry.getSingleMetric(name) as M | undefined;
  }
}
