import { priorityOf, type Priority, type TicketState } from '../domain/index.js';
import type { TenantRules } from './ports/ticket-rules.port.js';

/** Where a ticket stands among others that wait: kept with it, so that a queue is one range of one index (E8). */
export interface QueuePlace {
  readonly priority: Priority;
  /** Lower is first; within the same rank the term that expires first, then the older ticket. */
  readonly rank: number;
}

/** E8: by priority, then severity, then the precedence of the channel (B16). */
export function placeOf(state: TicketState, rules: Pick<TenantRules, 'channels'>): QueuePlace {
  const priority = priorityOf(state);
  const precedence = rules.channels.find(({ instance }) => instance === state.facts.channelInstance)?.precedence ?? 9;
  return { priority, rank: priority.code * 100 + state.facts.severity * 10 + precedence };
}
