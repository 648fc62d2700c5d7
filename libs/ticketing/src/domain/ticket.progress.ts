import type { CallOutcome } from './events/call.events.js';
import type { Evaluation } from './events/evaluation.events.js';
import type { OtherTicket } from './events/relation.events.js';
import type { AskedQuestions } from './asked.questions.js';
import { NO_INTERVENTIONS, type Interventions } from './interventions.js';
import type { OnCall } from './on-call.js';
import { NO_SCOPE, type ServiceScope } from './service-scope.js';
import type { GivenAnswer, Screening } from './ticket.events.js';

/** What is under way on a ticket beside its state: kept with it as one document, so that a new kind of work needs no new column. */
export interface TicketProgress {
  /** B15: attempts to verify since the technical closure, and those that nobody answered. */
  readonly closureCheck: { readonly attempts: number; readonly unanswered: number };
  /** B15: 1 to 5, the last the requester gave. */
  readonly rating: number | null;
  /** D10: the last the requester gave. */
  readonly evaluation: (Evaluation & { readonly messageId: string | null; readonly at: string }) | null;
  /** The ticket in which its matter goes on. */
  readonly mergedInto: OtherTicket | null;
  /** Others were merged into it or closed as its duplicates: their requesters may have to be told. */
  readonly watched: boolean;
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
  readonly callBack: CallBackPromise | null;
  /** C3, B11 */
  readonly interventions: Interventions;
  /** D5, D15 */
  readonly scope: ServiceScope;
  /** B14: the closing answer, as far as it has got (`told`: on the phone); null before one is written and after reopening. */
  readonly answer:
    (GivenAnswer & { readonly state: 'queued' | 'sent' | 'told' | 'returned'; readonly at: string }) | null;
}

/** C8: until when, since when, and how trying has gone so far. */
export interface CallBackPromise {
  readonly promisedBy: string;
  readonly since: string;
  readonly attempts: number;
  readonly lastOutcome: CallOutcome | null;
}

export const NO_PROGRESS: TicketProgress = {
  closureCheck: { attempts: 0, unanswered: 0 },
  rating: null,
  evaluation: null,
  mergedInto: null,
  watched: false,
  urgent: null,
  reminders: 0,
  beyondDesk: false,
  screening: null,
  given: null,
  asked: { waiting: [], answered: [] },
  onCall: null,
  callBack: null,
  interventions: NO_INTERVENTIONS,
  scope: NO_SCOPE,
  answer: null,
};
