import { person } from '../person.js';
import { mayNotAuthorise, notPaged, onCallStanding, ownRequest } from '../on-call.errors.js';
import type { OnCall } from '../on-call.js';
import { reasonNeeded } from '../ticket.errors.js';
import type { Technician } from '../ticket.events.js';
import type { Act, Ticket } from '../ticket.js';

const UNDER_WAY: readonly OnCall['state'][] = ['requested', 'authorised', 'paged'];

/** B2: asks for a specialist on call. Nobody is paged before somebody entitled has agreed. */
export function requestOnCall(
  ticket: Ticket,
  act: Act,
  asked: { readonly team: string; readonly reason: string },
): Ticket {
  person('request-on-call', act.by);
  ticket.mayDo('request-on-call');
  const standing = ticket.state.progress.onCall;
  if (standing !== null && UNDER_WAY.includes(standing.state)) throw onCallStanding(standing.state);
  return ticket.record('request-on-call', act, 'on-call-requested', { team: asked.team, reason: said(asked.reason) });
}

export interface OnCallDecision {
  readonly reason: string;
  /** Whether the tenant lets whoever acts decide it. */
  readonly entitled: boolean;
}

/** B2: by somebody entitled, with the reason; the ticket passes to the team whose specialist is called. @param level of that team */
export function authoriseOnCall(
  ticket: Ticket,
  act: Act,
  { reason, entitled, level }: OnCallDecision & { readonly level: string },
): Ticket {
  const { team, reason: why } = decided('authorise-on-call', ticket, act, entitled);
  const authorised = ticket.record('authorise-on-call', act, 'on-call-authorised', { reason: said(reason) });
  const from = { team: ticket.state.team, level: ticket.state.level };
  if (team === from.team) return authorised;
  return authorised.record('escalate', act, 'escalated', { team, level, from, reason: why, screening: null });
}

export function refuseOnCall(ticket: Ticket, act: Act, { reason, entitled }: OnCallDecision): Ticket {
  decided('refuse-on-call', ticket, act, entitled);
  return ticket.record('refuse-on-call', act, 'on-call-refused', { reason: said(reason) });
}

/** B2: calls out the next of those on call; null when nobody is left. */
export function pageOnCall(
  ticket: Ticket,
  act: Act,
  next: { readonly person: Technician; readonly answerBy: Date } | null,
): Ticket {
  ticket.mayDo('page-on-call');
  const { onCall } = ticket.state.progress;
  if (onCall === null || (onCall.state !== 'authorised' && onCall.state !== 'paged'))
    throw onCallStanding(onCall?.state ?? null);
  if (next === null) return ticket.record('give-up-paging', act, 'on-call-unanswered', { paged: onCall.paged.length });
  return ticket.record('page-on-call', act, 'on-call-paged', {
    person: next.person,
    answerBy: next.answerBy.toISOString(),
  });
}

/** Whoever was paged answers that they act, late answers too: somebody is better than nobody. */
export function acknowledgeOnCall(ticket: Ticket, act: Act): Ticket {
  const technician = person('acknowledge-on-call', act.by);
  ticket.mayDo('acknowledge-on-call');
  const { onCall } = ticket.state.progress;
  if (onCall === null || (onCall.state !== 'paged' && onCall.state !== 'unanswered'))
    throw onCallStanding(onCall?.state ?? null);
  if (!onCall.paged.some((paged) => paged.person.id === technician.id)) throw notPaged();
  return ticket.record('acknowledge-on-call', act, 'on-call-acknowledged', { technician });
}

/** @returns what was asked for */
function decided(command: 'authorise-on-call' | 'refuse-on-call', ticket: Ticket, act: Act, entitled: boolean): OnCall {
  const who = person(command, act.by);
  ticket.mayDo(command);
  const { onCall } = ticket.state.progress;
  if (!entitled) throw mayNotAuthorise();
  if (onCall?.state !== 'requested') throw onCallStanding(onCall?.state ?? null);
  if (onCall.requestedBy.id === who.id) throw ownRequest();
  return onCall;
}

function said(reason: string): string {
  const words = reason.trim();
  if (words === '') throw reasonNeeded();
  return words;
}
