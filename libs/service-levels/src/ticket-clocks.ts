import type { ClockTarget, TicketFacts } from './service-level-policy.js';

/** What the clocks need to know of something that happened to a ticket, in the order in which it was recorded. */
export interface TicketEvent {
  readonly type: string;
  /** ISO 8601 instant. */
  readonly at: string;
  /** State of the ticket after the event, when it changed. */
  readonly state?: string | undefined;
  /** Facts that changed with it: level on escalation, severity on classification. The policy's rule is chosen again. */
  readonly facts?: TicketFacts | undefined;
  /** Done by the system itself. Such an event never is a person's taking charge (C9). */
  readonly automatic?: boolean | undefined;
  /** The terms are worked out anew, on the policy and calendars given with it: open clocks keep their start and their pauses (B13). */
  readonly anew?: boolean | undefined;
}

/** A stretch during which a clock does not count; open while `to` is absent. */
export interface Pause {
  readonly from: string;
  readonly to?: string;
  /** The ticket state that pauses, or `stopped` between a stop and a resumption. */
  readonly because: string;
}

/** When the ticket entered a state. */
export interface StateChange {
  readonly at: string;
  readonly state: string;
}

/** A change of term while the clock ran, e.g. to second level (C9). */
export interface TermChange {
  readonly at: string;
  readonly from: string;
  readonly to: string;
  readonly ruleId: string;
}

/** One run of a clock. Plain data: it can be stored as it is. */
export interface ClockRun {
  readonly clock: string;
  /** 1 for the first run; more for clocks that repeat. */
  readonly run: number;
  readonly ruleId: string;
  /** The term in force. */
  readonly target: ClockTarget;
  readonly status: 'running' | 'paused' | 'stopped' | 'cancelled';
  /** When the event that started it happened. */
  readonly requestedAt: string;
  /** When counting starts: later than `requestedAt` for reports made outside hours (C6). */
  readonly startedAt: string;
  /** By the ticket's states, from `requestedAt` on. */
  readonly pauses: readonly Pause[];
  /** Between a stop and a resumption. */
  readonly stops: readonly Pause[];
  readonly changes: readonly TermChange[];
  /** Set when stopped or cancelled. */
  readonly endedAt?: string;
  /** Type of the event that stopped it. */
  readonly endedBy?: string;
}

/** All clocks of a ticket, with what the next event is judged against. Plain data. */
export interface TicketClocks {
  readonly facts: TicketFacts;
  /** Rule in force; absent when none matches. */
  readonly ruleId?: string;
  /** Instant of the latest event. */
  readonly lastAt?: string;
  /** When each type of event happened first and last: a clock brought in by a later rule starts from there. */
  readonly seen: Readonly<Record<string, { readonly first: string; readonly last: string }>>;
  /** Kept so that a changed term pauses for what happened before the change too. */
  readonly states: readonly StateChange[];
  readonly runs: readonly ClockRun[];
}

export const NO_CLOCKS: TicketClocks = { facts: {}, seen: {}, states: [], runs: [] };
