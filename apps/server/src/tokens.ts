/** Injection tokens of plain values. */
export const PUBLIC_URL = Symbol('PUBLIC_URL');
export const CLOCK = Symbol('CLOCK');
export const LOG = Symbol('LOG');
