import type { TenantId } from '@sportello/kernel';
import type { TicketEvent, TicketState } from '../domain/index.js';
import type { TicketJob } from './ports/ticket-store.port.js';
import type { TenantRules } from './ports/ticket-rules.port.js';

export const ALERT_JOBS = { alert: 'ticket.alert', arrived: 'ticket.arrived' } as const;

type Kinds = TenantRules['kinds'];

/** What must reach people at once, and what ends the alert; what is new to a team. Payload `{tenant, ticketId, seq}`. */
export const alertJobs = (
  tenant: TenantId,
  ticketId: string,
  { kinds, alerts }: Pick<TenantRules, 'kinds' | 'alerts'>,
  after: TicketState,
  events: readonly TicketEvent[],
): readonly TicketJob[] =>
  events.flatMap((event) => {
    const payload = { tenant, ticketId, seq: event.seq };
    const arrives = alerts?.arrival === true && (event.type === 'routed' || event.type === 'escalated');
    return [
      ...(calls(kinds, after, event) ? [{ task: ALERT_JOBS.alert, payload }] : []),
      ...(arrives ? [{ task: ALERT_JOBS.arrived, payload }] : []),
    ];
  });

function calls(kinds: Kinds, after: TicketState, event: TicketEvent): boolean {
  const isSecurity = (kind: string): boolean => Object.hasOwn(kinds, kind) && kinds[kind]?.purpose === 'security';
  switch (event.type) {
    // B8: urgent by its severity, from the start or since; A2, A3: a possible cyber threat.
    case 'registered':
      return event.data.severity === 1 || isSecurity(event.data.kind);
    case 'severity-set':
      return event.data.severity === 1;
    case 'urgency-raised':
      return true;
    case 'classified':
    case 'routed':
      return isSecurity(after.facts.kind);
    case 'taken-charge':
    case 'resolved':
    case 'closed':
      return after.facts.severity === 1 || after.progress.urgent !== null || isSecurity(after.facts.kind);
    default:
      return false;
  }
}
