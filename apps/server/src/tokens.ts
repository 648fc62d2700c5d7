/** Injection tokens of plain values. */
export const PUBLIC_URL = Symbol('PUBLIC_URL');
/** What Prometheus brings from another machine; null: it cannot. */
export const METRICS_TOKEN = Symbol('METRICS_TOKEN');
export const CLOCK = Symbol('CLOCK');
export const LOG = Symbol('LOG');
