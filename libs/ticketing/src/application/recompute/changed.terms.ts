import { applyEvent, dueAt, type Calendars, type ClockRun, type TicketClocks } from '@sportello/service-levels';
import type { ChangedTerm } from '../../domain/index.js';
import type { TenantRules } from '../ports/ticket-rules.port.js';
import { termsOf } from '../ticket.clocks.js';

/** A term as it was told: its length, and when it expires. */
export interface ToldTerm {
  /** RFC 3339; null while a pause keeps it from being known. */
  readonly due: string | null;
  readonly target: string;
}

/** The open clocks whose term is another one, once worked out anew. @param before the terms as they were told, by clock */
export function changedTerms(
  clocks: TicketClocks,
  before: ReadonlyMap<string, ToldTerm>,
  rules: Pick<TenantRules, 'serviceLevels' | 'calendars'>,
  at: Date,
): readonly ChangedTerm[] {
  const anew = applyEvent(termsOf(rules), clocks, { type: 'terms-recomputed', at: at.toISOString(), anew: true });
  const after = openTerms(rules.calendars, anew.runs);
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].flatMap((clock) => {
    const [from, to] = [before.get(clock), after.get(clock)];
    return from?.due === to?.due && from?.target === to?.target
      ? []
      : [{ clock, from: from?.due ?? null, to: to?.due ?? null }];
  });
}

/** The terms of the clocks that are open, as these calendars tell them. */
export function openTerms(calendars: Calendars, runs: readonly ClockRun[]): ReadonlyMap<string, ToldTerm> {
  return new Map(
    runs
      .filter(isOpenRun)
      .map((run) => [run.clock, { due: dueAt(calendars, run)?.toISOString() ?? null, target: run.target.target }]),
  );
}

export const isOpenRun = ({ status }: ClockRun): boolean => status === 'running' || status === 'paused';
