/** How a call to or from the requester went. */
export const CALL_OUTCOMES = ['spoken', 'no-answer', 'busy', 'wrong-number'] as const;
export type CallOutcome = (typeof CALL_OUTCOMES)[number];

/** Calls (C8, C11): their words are in messages. */
export interface CallEvents {
  'call-back-asked': { readonly promisedBy: string; readonly messageId: string | null };
  'call-recorded': { readonly outcome: CallOutcome; readonly messageId: string };
}
