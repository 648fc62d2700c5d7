import type { Json } from '@sportello/kernel';
import type { TicketEvent, TicketEventType } from '../domain/index.js';
import type { TicketJob } from './ports/ticket-store.port.js';

/** Names of the jobs of giving, reminding and calling out; each payload is `{tenant, ticketId, seq}`. */
export const ESCALATION_JOBS = {
  tellStaff: 'ticket.tell-staff',
  onCall: 'ticket.on-call',
  reclassified: 'ticket.reclassified',
} as const;

/** Events somebody of the staff has to know of at once (A5, B2, C4, C10). */
const STAFF_TOLD: readonly TicketEventType[] = [
  'assigned',
  'unassigned',
  'reminder-received',
  'reminder-sent',
  'on-call-requested',
  'on-call-refused',
  'on-call-paged',
  'on-call-acknowledged',
  'on-call-unanswered',
];

/** What giving, reminding, calling out and classifying are followed by. */
export function escalationJobs(event: TicketEvent, payload: Readonly<Record<string, Json>>): readonly TicketJob[] {
  const calls = event.type === 'note-added' && (event.data.mentions ?? []).length > 0;
  const told = calls || STAFF_TOLD.includes(event.type) ? [{ task: ESCALATION_JOBS.tellStaff, payload }] : [];
  if (event.type === 'on-call-authorised') return [{ task: ESCALATION_JOBS.onCall, payload }];
  // B2: unanswered by then, the next is paged.
  if (event.type === 'on-call-paged')
    return [...told, { task: ESCALATION_JOBS.onCall, payload, runAt: new Date(event.data.answerBy) }];
  // B3: a classification may be set for automatic dispatch; C4: or say that it is a sollecito or a reclamo.
  if (event.type === 'classified') return [{ task: ESCALATION_JOBS.reclassified, payload }];
  return told;
}
