import type { TenantId } from '@sportello/kernel';
import type { TicketJob } from '../ports/ticket-store.port.js';
import type { StoredClock } from '../ticket.clocks.js';
import { TICKET_JOBS } from '../ticket.jobs.js';

/**
 * One job a clock, at its next step; a clock that moves replaces it. The job of a clock that has stopped meanwhile finds that
 * out and does nothing, so that stopping costs no statement.
 */
export function clockTimers(tenant: TenantId, ticketId: string, clocks: readonly StoredClock[]): readonly TicketJob[] {
  return clocks.flatMap(({ clock, nextStepAt }) =>
    nextStepAt === null ? [] : [timer(tenant, ticketId, clock, nextStepAt)],
  );
}

export const timer = (tenant: TenantId, ticketId: string, clock: string, runAt: Date): TicketJob => ({
  task: TICKET_JOBS.clockStep,
  payload: { tenant, ticketId, clock },
  runAt,
  jobKey: `clock:${ticketId}:${clock}`,
});
