import type { TenantId } from '@sportello/kernel';
import { warningsBetween } from '@sportello/service-levels';
import type { TicketEvent } from '../domain/index.js';
import type { TenantRules } from './ports/ticket-rules.port.js';
import type { TicketJob } from './ports/ticket-store.port.js';

export const CALL_BACK_DUE = 'ticket.call-back-due';

/** What the job is told. */
export type CallBackDue = {
  readonly ticketId: string;
  /** Of the event by which the call was promised. */
  readonly seq: number;
  /** The promise it is about, RFC 3339: another one has jobs of its own. Absent: none but the last. */
  readonly promisedBy?: string;
  /** `warning-75`; absent: the term is over. */
  readonly step?: string;
};

/** C8: whoever could still call is told when the promised moment comes near, and when it has come. Another promise replaces the one before. */
export function callBackJobs(
  tenant: TenantId,
  ticketId: string,
  event: TicketEvent,
  { telephony, calendars }: Pick<TenantRules, 'telephony' | 'calendars'>,
): readonly TicketJob[] {
  if (event.type !== 'call-back-asked') return [];
  const { promisedBy } = event.data;
  const due = new Date(promisedBy);
  const { calendar: name = '', warnAt = [] } = telephony?.callBack ?? {};
  const calendar = calendars.get(name);
  const warnings = calendar === undefined ? [] : warningsBetween(calendar, new Date(event.at), due, warnAt);
  const payload = { tenant, ticketId, seq: event.seq, promisedBy };
  const job = { task: CALL_BACK_DUE, jobKey: `ticket-call-back:${ticketId}` };
  return [
    ...warnings.map(({ step, at }) => ({
      ...{ ...job, jobKey: `${job.jobKey}:${step}`, payload: { ...payload, step }, runAt: at },
    })),
    { ...job, payload, runAt: due },
  ];
}
