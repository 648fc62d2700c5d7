import type { CallOutcome } from '../events/call.events.js';
import { needsText, person } from '../person.js';
import { callBackInThePast } from '../ticket.errors.js';
import type { Act, Ticket } from '../ticket.js';

/** C8: the requester is promised a call; another promise replaces the one before. @param promisedBy until when */
export function askCallBack(ticket: Ticket, act: Act, promisedBy: Date, messageId: string | null): Ticket {
  ticket.mayDo('ask-call-back');
  if (promisedBy <= act.at) throw callBackInThePast();
  return ticket.record('ask-call-back', act, 'call-back-asked', { promisedBy: promisedBy.toISOString(), messageId });
}

/** C11: a call that was made or taken. Only one in which the requester was spoken to keeps the promise of a call-back. */
export function recordCall(
  ticket: Ticket,
  act: Act,
  call: { readonly outcome: CallOutcome; readonly messageId: string; readonly text: string },
): Ticket {
  person('record-call', act.by);
  ticket.mayDo('record-call');
  needsText(call.text);
  return ticket.record('record-call', act, 'call-recorded', { outcome: call.outcome, messageId: call.messageId });
}
