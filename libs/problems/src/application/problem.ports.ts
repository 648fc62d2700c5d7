import type { Actor, TenantId } from '@sportello/kernel';
import type { Tx } from '@sportello/platform';
import type { Problem, SignRules, Triplet } from '../domain/index.js';

export interface FoundTicket {
  readonly id: string;
  readonly number: string;
  readonly restricted: boolean;
}

export interface FoundSignal {
  readonly id: string;
  readonly state: string;
  readonly triplet: Triplet | null;
  readonly restricted: boolean;
}

/** How a signal ends: taken up by a problem, or dismissed with a reason. */
export interface SignalEnd {
  readonly state: 'taken-up' | 'dismissed';
  readonly by: Actor;
  readonly at: Date;
  readonly reason: string | null;
  readonly problem: string | null;
}

/** Rows around a problem, in the transaction of the decision. */
export abstract class ProblemStore {
  abstract find(tx: Tx, ref: string): Promise<{ id: string; number: string; restricted: boolean } | null>;
  /** The next number's ordinal; whoever else opens one waits. */
  abstract nextOrdinal(tx: Tx): Promise<number>;
  abstract tickets(tx: Tx, numbers: readonly string[], seesRestricted: boolean): Promise<readonly FoundTicket[]>;
  abstract link(tx: Tx, problem: string, tickets: readonly FoundTicket[], at: Date): Promise<void>;
  abstract putActions(tx: Tx, problem: string, state: Problem): Promise<void>;
  abstract lockSignal(tx: Tx, id: string, seesRestricted: boolean): Promise<FoundSignal | null>;
  abstract endSignal(tx: Tx, id: string, end: SignalEnd): Promise<void>;
}

/** What problems must know of a tenant's configuration. */
export interface ProblemRulesOfTenant {
  /** First part of numbers. */
  readonly numberPrefix: string;
  readonly isPerson: (id: string) => boolean;
  readonly signs: SignRules;
}

export abstract class ProblemRules {
  abstract current(tenant: TenantId): Promise<ProblemRulesOfTenant>;
}
