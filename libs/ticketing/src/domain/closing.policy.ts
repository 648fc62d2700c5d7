import type { TicketState } from './ticket.state.js';

/** How an administration ends its tickets. */
export interface ClosingPolicy {
  /** B15: there is an administrative closure after the technical one. */
  readonly administrative: boolean;
  /** Attempts without an answer after which the requester counts as unreachable. */
  readonly unreachableAfter: number;
}

/** Without administrative closure: technically closed, then archived. */
export const NO_ADMINISTRATIVE_CLOSURE: ClosingPolicy = { administrative: false, unreachableAfter: 3 };

/** B15: where anybody other than the people who take requests in worked on it, the requester is asked before it closes. */
export const needsCheck = ({ code, progress }: TicketState, { administrative }: ClosingPolicy): boolean =>
  administrative && code === 'resolved' && progress.beyondDesk;
