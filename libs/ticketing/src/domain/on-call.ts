import type { Technician } from './ticket.events.js';

/** B2: the call-out of a specialist on one ticket, as far as it has got. */
export interface OnCall {
  readonly state: 'requested' | 'authorised' | 'refused' | 'paged' | 'acknowledged' | 'unanswered';
  /** Whose specialists are asked for. */
  readonly team: string;
  readonly reason: string;
  readonly requestedBy: Technician;
  /** RFC 3339. */
  readonly requestedAt: string;
  /** Who authorised or refused it, why and when. */
  readonly decision: { readonly by: Technician; readonly reason: string; readonly at: string } | null;
  /** In the order they were paged. */
  readonly paged: readonly { readonly person: Technician; readonly at: string; readonly answerBy: string }[];
  readonly acknowledged: { readonly by: Technician; readonly at: string } | null;
}

/** States in which whoever was paged may act (B2). */
const AUTHORISED: readonly OnCall['state'][] = ['paged', 'acknowledged', 'unanswered'];

/** Whether somebody on call was called out to a ticket with authority to be. */
export const isCalledOut = (onCall: OnCall | null, person: string): boolean =>
  onCall !== null && AUTHORISED.includes(onCall.state) && onCall.paged.some((paged) => paged.person.id === person);

/** The call-out after an event. @throws when there is none: the history was broken */
export function onCallNow(
  onCall: OnCall | null,
  change: Partial<OnCall>,
): { readonly progress: { readonly onCall: OnCall } } {
  if (onCall === null)
    throw new Error('the history of the ticket is broken: nobody had asked for the on-call specialist');
  return { progress: { onCall: { ...onCall, ...change } } };
}
