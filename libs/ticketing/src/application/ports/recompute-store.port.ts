import type { TenantContext } from '@sportello/kernel';
import type { Tx } from '@sportello/platform';
import type { ToldTerm } from '../recompute/changed.terms.js';
import type { AdvancedClocks, StoredClock } from '../ticket.clocks.js';
import type { LoadedTicket, TicketChange, TicketJob } from './ticket-store.port.js';

/** A term as it was told, with the moment its timer is set for. */
export interface TimedTerm extends ToldTerm {
  readonly nextStepAt: Date | null;
}

/** A ticket with the terms it was last told. */
export interface ToldTicket extends LoadedTicket {
  readonly told: ReadonlyMap<string, TimedTerm>;
}

/** What one ticket becomes; written with many others at once. */
export interface RecomputedTicket extends Pick<TicketChange, 'ticketId' | 'state' | 'events'>, AdvancedClocks {
  /** Version it is written upon. */
  readonly version: number;
  readonly nextDueAt: Date | null;
  /** Clocks whose timer would go off too late. One that goes off too early sets itself anew: it need not be touched. */
  readonly sooner: readonly StoredClock[];
}

export interface Telling {
  /** Revision the terms were last told from: the oldest that open clocks go by when they never were. */
  readonly previous: number;
  /** Who applied the revision that is being told. */
  readonly appliedBy: string;
}

/** Open tickets by the hundred. */
export abstract class RecomputeStore {
  /** @returns false when this revision was told, or is being told, already */
  abstract begin(tx: Tx, revision: number, at: Date): Promise<boolean>;
  /** @returns null when a later revision has taken over */
  abstract telling(tx: Tx, revision: number): Promise<Telling | null>;
  /** Tickets not closed with open clocks on these calendars, by id. */
  abstract page(
    tx: Tx,
    calendars: readonly string[],
    after: string | null,
    limit: number,
  ): Promise<readonly ToldTicket[]>;
  abstract some(tx: Tx, ids: readonly string[]): Promise<readonly ToldTicket[]>;
  /** @returns ids of those written; the others changed meanwhile */
  abstract write(
    tx: Tx,
    ctx: Pick<TenantContext, 'tenant' | 'correlationId'>,
    tickets: readonly RecomputedTicket[],
  ): Promise<ReadonlySet<string>>;
  abstract queue(tx: Tx, ctx: Pick<TenantContext, 'tenant' | 'correlationId'>, job: TicketJob): Promise<void>;
  abstract done(tx: Tx, revision: number, at: Date): Promise<void>;
}
