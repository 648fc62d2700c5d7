import { priorityOf, type FullTeam, type Priority, type PriorityCriteria, type TicketState } from '../domain/index.js';
import type { TenantRules } from './ports/ticket-rules.port.js';

/** Where a ticket stands among others that wait: kept with it, so that a queue is one range of one index (E8). */
export interface QueuePlace {
  readonly priority: Priority;
  /** Lower is first; within the same rank the term that expires first, then the older ticket. */
  readonly rank: number;
}

/** Teams that have too much work, by id. */
export type FullTeams = Readonly<Record<string, FullTeam>>;

export interface PlaceRules {
  /** Of the revision the ticket was opened under (B13). */
  readonly criteria: PriorityCriteria;
  /** Today's: how the desk works changes for everything that waits. */
  readonly today: Pick<TenantRules, 'channels' | 'queues'>;
  readonly full: FullTeams;
}

const LAST = 9;

/** E8: the tenant's criteria in turn, each one digit of the rank. */
export function placeOf(state: TicketState, { criteria, today, full }: PlaceRules): QueuePlace {
  const team = state.team === null || !Object.hasOwn(full, state.team) ? null : (full[state.team] ?? null);
  const priority = priorityOf(state, criteria, team);
  const digits = {
    priority: priority.code,
    severity: state.facts.severity,
    channel: today.channels.find(({ instance }) => instance === state.facts.channelInstance)?.precedence ?? LAST,
  };
  return { priority, rank: today.queues.order.reduce((rank, criterion) => rank * 10 + digits[criterion], 0) };
}
