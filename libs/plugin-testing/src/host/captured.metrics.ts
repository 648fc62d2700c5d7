import type { PluginMetrics } from '@sportello/plugin-sdk';

/** `ctx.metrics` that adds up. */
export class CapturedMetrics implements PluginMetrics {
  readonly counts = new Map<string, number>();
  readonly gauges = new Map<string, number>();

  count(name: string, by = 1): void {
    this.counts.set(name, (this.counts.get(name) ?? 0) + by);
  }

  gauge(name: string, value: number): void {
    this.gauges.set(name, value);
  }
}
