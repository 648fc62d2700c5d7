import type { Calendars } from './calendars.js';
import type { ServiceLevelPolicy } from './service-level-policy.js';

/** What clocks are worked out with: one configuration revision (B13: a ticket keeps the one it was opened under). */
export interface Terms {
  readonly policy: ServiceLevelPolicy;
  readonly calendars: Calendars;
}
