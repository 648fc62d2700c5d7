import type { AskedQuestions } from './asked.questions.js';
import type { OnCall } from './on-call.js';
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
  /** C10: given to the assignee by somebody, who has not taken it in charge yet. */
  readonly given: { readonly by: string; readonly at: string } | null;
  /** C15: no question asked twice. */
  readonly asked: AskedQuestions;
  /** B2 */
  readonly onCall: OnCall | null;
  /** C8: a call the requester was promised and has not had yet. */
  readonly callBack: { readonly promisedBy: string; readonly since: string } | null;
  /** B14: the closing answer, as far as it has got; null before one is written and after reopening. */
  readonly answer: (GivenAnswer & { readonly state: 'queued' | 'sent' | 'returned'; readonly at: string }) | null;
}

export const NO_PROGRESS: TicketProgress = {
  urgent: null,
  reminders: 0,
  beyondDesk: false,
  screening: null,
  given: null,
  asked: { waiting: [], answered: [] },
  onCall: null,
  callBack: null,
  answer: null,
};
