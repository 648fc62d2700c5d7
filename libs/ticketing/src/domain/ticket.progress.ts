import type { GivenAnswer, Screening } from './ticket.events.js';

/** What is under way on a ticket beside its state: kept with it as one document, so that a new kind of work needs no new column. */
export interface TicketProgress {
  /** B8, B13: raised to urgent by a person, with the reason. */
  readonly urgent: { readonly reason: string; readonly by: string; readonly at: string } | null;
  /** C4: solleciti received since it was opened. */
  readonly reminders: number;
  /** B15: somebody other than the people who take requests in worked on it. */
  readonly beyondDesk: boolean;
  /** C15 */
  readonly screening: Screening | null;
  /** B14: the closing answer, as far as it has got; null before one is written and after reopening. */
  readonly answer: (GivenAnswer & { readonly state: 'queued' | 'sent' | 'returned'; readonly at: string }) | null;
}

export const NO_PROGRESS: TicketProgress = {
  urgent: null,
  reminders: 0,
  beyondDesk: false,
  screening: null,
  answer: null,
};
