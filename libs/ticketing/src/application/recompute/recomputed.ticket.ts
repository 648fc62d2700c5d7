import type { TenantContext } from '@sportello/kernel';
import { chain, recomputeTerms, type Act } from '../../domain/index.js';
import type { RecomputedTicket, ToldTicket } from '../ports/recompute-store.port.js';
import type { TenantRules } from '../ports/ticket-rules.port.js';
import { advanceClocks } from '../ticket.clocks.js';
import { changedTerms } from './changed.terms.js';

/**
 * A ticket with its terms worked out anew, and the entry that says so.
 * @param rules the policy it was opened under, with today's calendars
 * @returns null when its terms stay what they are
 */
export function recomputed(
  { tenant }: Pick<TenantContext, 'tenant'>,
  { ticketId, ticket, version, lastHash, kept, told }: ToldTicket,
  rules: TenantRules,
  cause: { readonly act: Act; readonly revision: number; readonly reason: string },
): RecomputedTicket | null {
  const { act, revision, reason } = cause;
  const changed = changedTerms(kept.clocks, told, rules, act.at);
  if (changed.length === 0) return null;
  const { state, news } = recomputeTerms(ticket, act, { revision, reason, changed });
  const advanced = advanceClocks(kept, ticket.state, news, rules);
  const dues = advanced.moved.flatMap((clock) =>
    clock.state === 'running' && clock.dueAt !== null ? [clock.dueAt] : [],
  );
  const sooner = advanced.moved.filter(({ clock, nextStepAt }) => {
    const set = told.get(clock)?.nextStepAt ?? null;
    return nextStepAt !== null && (set === null || nextStepAt < set);
  });
  const events = chain(lastHash, { tenant, ticketId }, news);
  const nextDueAt = dues.length === 0 ? null : new Date(Math.min(...dues.map(Number)));
  return { ...advanced, ticketId, version, state, events, nextDueAt, sooner };
}
