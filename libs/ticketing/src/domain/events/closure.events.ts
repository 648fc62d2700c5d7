/** What came of asking the requester whether it works (B15). */
export const CHECK_OUTCOMES = ['confirmed', 'not-working', 'no-answer'] as const;
export type CheckOutcome = (typeof CHECK_OUTCOMES)[number];

/** How the requester was asked; `page`: they said so themselves on their private page. */
export type CheckWay = 'phone' | 'mail' | 'page';

/** What is recorded between technical closure and the archive (B10, B15). */
export interface ClosureEventData {
  /** One attempt to verify with the requester that the intervention worked, and what came of it (B15). */
  'closure-checked': {
    readonly outcome: CheckOutcome;
    readonly how: CheckWay;
    /** Which attempt since the technical closure, from 1. */
    readonly attempt: number;
    /** 1 to 5. */
    readonly rating: number | null;
    /** The requester’s remarks, or what was noted of the attempt. */
    readonly messageId: string | null;
  };
  /** Somebody outside has a part in it, without the ticket waiting for them (B10, B15). */
  'third-party-involved': { readonly to: string };
}
