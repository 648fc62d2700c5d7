import type { ClosingPolicy, TicketEvent } from '../domain/index.js';
import type { TenantRules } from './ports/ticket-rules.port.js';
import type { TicketJob } from './ports/ticket-store.port.js';

/** How long tickets stay after they have ended, as the tenant's file says it: days, e.g. `30d`. */
export interface ClosingTerms {
  /** Term of administrative closure, calendar days (B15). Absent: there is none. */
  readonly closeAfter?: string | undefined;
  /** From the last closure to the archive (C13). */
  readonly archiveAfter: string;
  readonly unreachableAfter: number;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const UNREACHABLE_AFTER = 3;

/** @param days e.g. `5d`: calendar days of 24 hours */
export const milliseconds = (days: string): number => Number.parseInt(days, 10) * DAY;

export const policyOf = ({ closing }: Pick<TenantRules, 'closing'>): ClosingPolicy => ({
  administrative: closing?.closeAfter !== undefined,
  unreachableAfter: closing?.unreachableAfter ?? UNREACHABLE_AFTER,
});

/** Name of the job that ends what is due of one tenant: closes what needs no check (B15), archives by age (C13). */
export const ENDINGS_JOB = 'ticket.endings';

/** The job for a moment. All that comes due within one hour is ended by one job, when the hour is over: never early. */
export function endingsAt(tenant: string, due: Date): TicketJob {
  const hour = new Date(Math.ceil(due.getTime() / HOUR) * HOUR);
  return { task: ENDINGS_JOB, payload: { tenant }, runAt: hour, jobKey: `endings:${hour.toISOString()}` };
}

/** What an ending leads to later. */
export function endingJobs(
  tenant: string,
  event: TicketEvent,
  closing: ClosingTerms | undefined,
): readonly TicketJob[] {
  if (closing === undefined || (event.type !== 'resolved' && event.type !== 'closed')) return [];
  const { closeAfter, archiveAfter } = closing;
  const term = event.type === 'resolved' && closeAfter !== undefined ? closeAfter : archiveAfter;
  return [endingsAt(tenant, new Date(Date.parse(event.at) + milliseconds(term)))];
}
