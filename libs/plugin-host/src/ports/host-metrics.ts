import type { Metrics } from '@sportello/platform';

export type MetricLabels = Readonly<Record<string, string>>;

/** Figures of the host and of plugins; names are complete (`sportello_plugin_…`). */
export abstract class HostMetrics {
  abstract count(name: string, labels: MetricLabels, by: number): void;
  abstract gauge(name: string, labels: MetricLabels, value: number): void;
}

/** The process's own Prometheus figures. */
export class PrometheusHostMetrics extends HostMetrics {
  constructor(private readonly metrics: Metrics) {
    super();
  }

  override count(name: string, labels: MetricLabels, by: number): void {
    this.metrics.counter(name, help(name), Object.keys(labels)).inc(labels, by);
  }

  override gauge(name: string, labels: MetricLabels, value: number): void {
    this.metrics.gauge(name, help(name), Object.keys(labels)).set(labels, value);
  }
}

const help = (name: string): string => `Plugins: ${name.replace(/^sportello_plugin_/, '').replaceAll('_', ' ')}`;
