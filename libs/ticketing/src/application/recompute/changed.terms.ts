import { applyEvent, dueAt, type Calendars, type ClockRun, type TicketClocks } from '@sportello/service-levels';
import type { ChangedTerm } from '../../domain/index.js';
import type { TenantRules } from '../ports/ticket-rules.port.js';
import { termsOf } from '../ticket.clocks.js';

/** The open clocks whose term is another one, once worked out anew. @param was the calendars the terms of today were told from */
export function changedTerms(
  clocks: TicketClocks,
  rules: Pick<TenantRules, 'serviceLevels' | 'calendars'>,
  was: Calendars,
  at: Date,
): readonly ChangedTerm[] {
  const anew = applyEvent(termsOf(rules), clocks, { type: 'terms-recomputed', at: at.toISOString(), anew: true });
  const before = termsBy(was, clocks.runs);
  const after = termsBy(rules.calendars, anew.runs);
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].flatMap((clock) => {
    const [from, to] = [before.get(clock), after.get(clock)];
    return from?.due === to?.due && from?.target === to?.target
      ? []
      : [{ clock, from: from?.due ?? null, to: to?.due ?? null }];
  });
}

type Term = { readonly due: string | null; readonly target: string };

function termsBy(calendars: Calendars, runs: readonly ClockRun[]): ReadonlyMap<string, Term> {
  return new Map(
    runs
      .filter(({ status }) => status === 'running' || status === 'paused')
      .map((run) => [run.clock, { due: dueAt(calendars, run)?.toISOString() ?? null, target: run.target.target }]),
  );
}
