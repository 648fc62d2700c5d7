import type { Clock } from './clock.js';

/** The clock of the browser. The one place where pages read the time. */
export const browserClock: Clock = { now: () => new Date() };
