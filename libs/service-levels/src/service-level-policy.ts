import type { Localized } from '@sportello/kernel';

/** The facts of a ticket a policy may look at. A closed list, so that a misspelt condition is refused when the policy is written. */
export const FACT_NAMES = [
  'kind',
  'channel',
  'channelInstance',
  'severity',
  'priority',
  'level',
  'service',
  'requesterGroup',
  'organisation',
  'area',
  'topic',
  'subtopic',
  'team',
  'supplier',
  'regime',
] as const;
export type FactName = (typeof FACT_NAMES)[number];

export type FactValue = string | number;

/** What is known of a ticket; a fact with several values (groups) matches when one of them does. */
export type TicketFacts = Readonly<Partial<Record<FactName, FactValue | readonly FactValue[] | undefined>>>;

/** Plain data, as a tenant file carries it. Rules are tried in order and the first whose conditions all hold is taken. */
export interface ServiceLevelPolicy {
  readonly rules: readonly PolicyRule[];
}

export interface PolicyRule {
  readonly id: string;
  /** Every condition must hold; a condition holds when the fact is one of the listed values. Absent: always. */
  readonly when?: Readonly<Partial<Record<FactName, readonly FactValue[] | undefined>>> | undefined;
  /** May be empty: out-of-scope requests have no terms (C1). */
  readonly clocks: readonly ClockTarget[];
}

/** One clock and its term. */
export interface ClockTarget {
  /** Name of the clock, e.g. `take-charge`, `resolution`; unique within the rule. */
  readonly clock: string;
  /** What people read; the well-known clocks have a name already. */
  readonly name?: Localized | undefined;
  /** Name of the calendar that counts. */
  readonly calendar: string;
  /** `30m`, `8h`: counted time. `5d`, `1mo`: dates of the calendar, which cannot be paused. */
  readonly target: string;
  /** Event type that starts it. */
  readonly startOn: string;
  /** Event types that stop it. */
  readonly stopOn: readonly string[];
  /** Event types that set a stopped clock going again; the time in between is a pause. */
  readonly resumeOn?: readonly string[] | undefined;
  /** Ticket states during which it does not count. */
  readonly pauseIn?: readonly string[] | undefined;
  /** Percentages of the term at which to warn, in rising order. */
  readonly warnAt?: readonly number[] | undefined;
  /** What happens at a warning or when the term expires. A step without an action tells the assignee and the team. */
  readonly actions?: readonly ClockAction[] | undefined;
  /** A start event after a stop opens a new run (next answer) instead of being ignored. */
  readonly repeat?: boolean | undefined;
  /**
   * Whether a start outside service hours is moved by the calendar's rule for reports (C6).
   * When absent, only clocks that start on `registered` are: what people do themselves counts from when they do it.
   */
  readonly startAsReport?: boolean | undefined;
}

/** Who can be told of a clock: who has the ticket, its team, the supervisors, everybody of the front office. */
export const CLOCK_READERS = ['assignee', 'team', 'supervisors', 'front-office'] as const;
export type ClockReader = (typeof CLOCK_READERS)[number];

/** What happens when a clock reaches a step. */
export interface ClockAction {
  /** One of the percentages of `warnAt`, or `due`: the moment the term expires. */
  readonly at: number | 'due';
  readonly tell?: readonly ClockReader[] | undefined;
  /** The ticket becomes urgent, with the clock as the reason (B8). */
  readonly raiseUrgency?: boolean | undefined;
  /** A sollecito leaves by itself to whoever has the work: suppliers, or the technician, or else the team (A5). */
  readonly remind?: boolean | undefined;
  /** The ticket passes to this team, unless it is at that team's level already. */
  readonly escalateTo?: string | undefined;
}
