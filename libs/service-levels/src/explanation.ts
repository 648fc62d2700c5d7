import type { Reason } from '@sportello/business-time';
import type { Localized } from '@sportello/kernel';
import type { Standing } from './standing.js';
import type { ClockRun } from './ticket-clocks.js';

/** Why a stretch counted or not: what the calendar says, a pause of the ticket, or a report that counts as made later (C6). */
export type StretchReason =
  Reason | { readonly kind: 'pause'; readonly state: string } | { readonly kind: 'counts-as-later' };

export interface ExplainedStretch {
  readonly from: Date;
  readonly to: Date;
  readonly counted: boolean;
  readonly seconds: number;
  readonly reason: StretchReason;
}

/** Everything needed to say why a clock stands as it does. */
export interface Explanation {
  readonly standing: Standing;
  readonly ruleId: string;
  readonly calendar: string;
  readonly requestedAt: Date;
  readonly startedAt: Date;
  /** From the request to the clock's end or, while it is open, to the due instant (to now when a pause hides that). No gaps. */
  readonly stretches: readonly ExplainedStretch[];
  readonly changes: ClockRun['changes'];
  /** The same in words, one sentence a line. */
  readonly text: Localized;
}
