import type { TenantId } from '@sportello/kernel';
import type { TicketEvent, TicketEventType, TicketState } from '../domain/index.js';
import { ALERT_JOBS } from './alert.jobs.js';
import { ESCALATION_JOBS, escalationJobs } from './escalation.jobs.js';
import { CALL_BACK_DUE } from './call-back.jobs.js';
import { ENDINGS_JOB } from './closing.terms.js';
import type { TicketJob } from './ports/ticket-store.port.js';

/** Names of the jobs ticketing adds; their handlers live in the application. Each payload is `{tenant, ticketId, seq}`. */
export const TICKET_JOBS = {
  route: 'ticket.route',
  notify: 'ticket.notify',
  cover: 'ticket.cover',
  /** E3: whether whoever asks is somebody who is known already. */
  sameRequester: 'ticket.same-requester',
  ...ALERT_JOBS,
  ...ESCALATION_JOBS,
  endings: ENDINGS_JOB,
  returned: 'ticket.returned',
  maintenance: 'ticket.maintenance',
  callBackDue: CALL_BACK_DUE,
  watch: 'ticket.watch',
  clockStep: 'ticket.clock-step',
  clockAction: 'ticket.clock-action',
  clockAlert: 'ticket.clock-alert',
  recompute: 'ticket.recompute-terms',
  scan: 'ticket.scan-files',
} as const;

/**
 * Events the requester is always told of, at the same time as they happen (B6). The archive is not: for the requester nothing
 * changes by it, and an answer reopens the request as it did before (C14).
 */
const TOLD: readonly TicketEventType[] = [
  'registered',
  'taken-charge',
  'work-started',
  'information-requested',
  'third-party-asked',
  'third-party-answered',
  'answer-given',
  'closed',
  'reopened',
  'resumed',
  // C10, C12, C4
  'assigned',
  'escalated',
  'reminder-received',
];

/** The reactions each new event calls for. @param before state the first event met, null at registration */
export function jobsFor(
  tenant: TenantId,
  ticketId: string,
  before: TicketState | null,
  after: TicketState,
  events: readonly TicketEvent[],
): readonly TicketJob[] {
  return events.flatMap((event) => {
    const payload = { tenant, ticketId, seq: event.seq };
    // Withdrawn before the rules had looked at it, it goes through them when it is taken up again.
    const unrouted = event.type === 'resumed' && after.team === null;
    const route = event.type === 'registered' || unrouted ? [{ task: TICKET_JOBS.route, payload }] : [];
    const notify = isTold(event, before, after) ? [{ task: TICKET_JOBS.notify, payload }] : [];
    // C14: back to its technician, who may be absent by now.
    const cover = event.type === 'reopened' ? [{ task: TICKET_JOBS.cover, payload }] : [];
    // B14: the technician has to tell the requester in another way.
    const returned = event.type === 'answer-returned' ? [{ task: TICKET_JOBS.returned, payload }] : [];
    const watch = after.progress.watched && isFollowed(event) ? [{ task: TICKET_JOBS.watch, payload }] : [];
    // B11: the Referente is informed, and the register advances.
    const maintenance = event.type.startsWith('maintenance-') ? [{ task: TICKET_JOBS.maintenance, payload }] : [];
    const told = [...route, ...notify, ...cover, ...returned, ...maintenance, ...watch];
    return [...told, ...escalationJobs(event, payload)];
  });
}

/** Files are looked at by whichever way they came: every one of them comes with words on a ticket. */
export function scanJobs(
  tenant: TenantId,
  ticketId: string,
  message: { readonly attachments?: readonly unknown[] } | null | undefined,
  [first]: readonly TicketEvent[],
): readonly TicketJob[] {
  if (first === undefined || (message?.attachments ?? []).length === 0) return [];
  return [{ task: TICKET_JOBS.scan, payload: { tenant, ticketId, seq: first.seq } }];
}

function isTold(event: TicketEvent, before: TicketState | null, after: TicketState): boolean {
  // C12: passed to a higher level, by whichever way; the first routing is part of the registration.
  if (event.type === 'routed') return before !== null && before.level !== null && event.data.level > before.level;
  if (event.type === 'note-added') return isNews(event.data);
  // Their own answer is news to the requester only when work goes on because of it.
  if (event.type === 'reply-received') return before?.code !== after.code;
  return TOLD.includes(event.type);
}

/** What was answered while it was said, as in a chat, is known to whoever took part. */
const isNews = ({ visibility, automatic }: { readonly visibility: string; readonly automatic: boolean }): boolean =>
  visibility === 'public' && !automatic;

/** What those are told too whose tickets were merged into this one, or whose duplicates wait for its end. */
function isFollowed({ type, data }: TicketEvent): boolean {
  if (type === 'note-added') return isNews(data);
  return type === 'answer-given' || type === 'information-requested' || type === 'resolved';
}
