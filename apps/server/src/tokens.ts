/** Injection tokens of plain values. */
export const PUBLIC_URL = Symbol('PUBLIC_URL');
/** What whoever only reads of the installation brings from another machine, Prometheus above all; null: nobody can. */
export const METRICS_TOKEN = Symbol('METRICS_TOKEN');
export const CLOCK = Symbol('CLOCK');
export const LOG = Symbol('LOG');
