import {
  applyEvent,
  NO_CLOCKS,
  standingOf,
  stepsAt,
  WITHDRAWN,
  type ClockRun,
  type Terms,
  type TicketClocks,
  type TicketEvent as ClockEvent,
} from '@sportello/service-levels';
import { apply, type TicketEvent, type TicketState } from '../domain/index.js';
import type { TenantRules } from './ports/ticket-rules.port.js';

/** A ticket's service levels as they are kept with it: its clocks and the configuration it was opened under (B13). */
export interface KeptClocks {
  readonly revision: number;
  readonly clocks: TicketClocks;
}

/** A clock of a ticket as lists, sweeps and notices read it: its latest run. */
export interface StoredClock {
  readonly clock: string;
  readonly state: 'running' | 'paused' | 'met' | 'breached' | 'cancelled';
  readonly calendar: string;
  readonly targetSeconds: number;
  readonly startedAt: Date;
  /** Null while a pause keeps it from being known. */
  readonly dueAt: Date | null;
  readonly stoppedAt: Date | null;
  readonly policy: string;
  readonly policyRevision: number;
  /** When somebody next may have to know of it; null while it does not run, and once its term has expired. */
  readonly nextStepAt: Date | null;
  /** Everything that moved it, to explain it by. */
  readonly run: ClockRun;
}

export interface AdvancedClocks {
  readonly kept: KeptClocks;
  /** Clocks that moved. */
  readonly moved: readonly StoredClock[];
}

/** A new ticket: the policy chooses its clocks, and registration starts the first of them. */
export function openClocks(
  news: readonly TicketEvent[],
  rules: Pick<TenantRules, 'revision' | 'serviceLevels' | 'calendars'>,
): AdvancedClocks {
  return advance({ revision: rules.revision, clocks: NO_CLOCKS }, null, news, termsOf(rules));
}

/**
 * Every event of a ticket may start, stop, pause or resume its clocks.
 * @param rules the revision the ticket was opened under, with today's calendars
 */
export function advanceClocks(
  kept: KeptClocks,
  before: TicketState,
  news: readonly TicketEvent[],
  rules: TenantRules,
): AdvancedClocks {
  return advance(kept, before, news, termsOf(rules));
}

export const termsOf = ({ serviceLevels, calendars }: Pick<TenantRules, 'serviceLevels' | 'calendars'>): Terms => ({
  policy: serviceLevels,
  calendars,
});

function advance(
  kept: KeptClocks,
  before: TicketState | null,
  news: readonly TicketEvent[],
  terms: Terms,
): AdvancedClocks {
  let state = before;
  let clocks = kept.clocks;
  for (const event of news) {
    state = apply(state, event);
    clocks = applyEvent(terms, clocks, clockEvent(event, state));
  }
  const { revision } = kept;
  const now = new Date(news.at(-1)?.at ?? 0);
  const latest = new Map(clocks.runs.map((run) => [run.clock, run]));
  const moved = [...latest.values()].filter((run) => !kept.clocks.runs.includes(run));
  return { kept: { revision, clocks }, moved: moved.map((run) => toStored(run, terms, revision, now)) };
}

/** Nobody owes anything to whoever has withdrawn what they asked; it counts on from there should they want it after all (C14). */
const clockState = ({ code, closureReason }: TicketState): string =>
  closureReason === 'withdrawn' && (code === 'closed' || code === 'archived') ? WITHDRAWN : code;

function clockEvent(event: TicketEvent, state: TicketState): ClockEvent {
  const automatic = event.actor.type === 'system';
  const common = { type: event.type, state: clockState(state), automatic };
  if (event.type === 'routed' || event.type === 'escalated') {
    const { team, level } = event.data;
    return { ...common, at: event.at, facts: { team, level } };
  }
  // C8: a clock of call-backs stops when the requester was spoken to, not when nobody answered.
  if (event.type === 'call-recorded' && event.data.outcome !== 'spoken')
    return { ...common, type: 'call-tried', at: event.at };
  if (event.type === 'terms-recomputed') return { ...common, at: event.at, anew: true };
  if (event.type === 'severity-set') return { ...common, at: event.at, facts: { severity: event.data.severity } };
  if (event.type === 'classified') {
    const { kind, area, topic, subtopic } = event.data;
    const triplet = { area: area ?? undefined, topic: topic ?? undefined, subtopic: subtopic ?? undefined };
    const service = event.data.scope?.service ?? undefined;
    return { ...common, at: event.at, facts: { kind, service, ...triplet } };
  }
  if (event.type !== 'registered') return { ...common, at: event.at };
  const { kind, channel, channelInstance, severity, area, topic, subtopic, userType, organisation, scope } = event.data;
  const service = scope?.service ?? null;
  const known = { service, area, topic, subtopic, requesterGroup: userType, organisation };
  const facts = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== null)) as Record<
    string,
    string
  >;
  // C9: the term counts from the request, not from when it could be recorded.
  return { ...common, at: event.data.receivedAt, facts: { kind, channel, channelInstance, severity, ...facts } };
}

export function toStored(run: ClockRun, { calendars }: Terms, revision: number, now: Date): StoredClock {
  const ended = run.endedAt === undefined ? null : new Date(run.endedAt);
  const standing = standingOf(calendars, run, ended ?? new Date(run.startedAt));
  return {
    clock: run.clock,
    state: run.status === 'stopped' ? (standing.breached ? 'breached' : 'met') : run.status,
    calendar: run.target.calendar,
    targetSeconds: Math.round(standing.targetSeconds),
    startedAt: new Date(run.startedAt),
    dueAt: standing.dueAt,
    stoppedAt: ended,
    policy: run.ruleId,
    policyRevision: revision,
    nextStepAt: nextStep(calendars, run, now),
    run,
  };
}

/** What was reached before has to be looked at now: a term may have become shorter. */
function nextStep(calendars: Terms['calendars'], run: ClockRun, now: Date): Date | null {
  const { reached, next } = stepsAt(calendars, run, now);
  return reached.length > 0 ? now : next;
}
