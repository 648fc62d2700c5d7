import type { ClockRun } from '@sportello/service-levels';
import type { Tx } from '@sportello/platform';
import type { TenantContext } from '@sportello/kernel';
import type { AlertView } from '../queries/get-ticket-clocks/get-ticket-clocks.query.js';
import type { TicketJob } from './ticket-store.port.js';

/** A step of a clock that was reached, kept once. */
export interface ClockAlert {
  readonly run: number;
  /** `warning-80`, `due`. */
  readonly step: string;
  /** When the step was, by the clock. */
  readonly stepAt: Date;
}

export interface LockedClock {
  readonly run: ClockRun;
  /** Configuration the ticket was opened under. */
  readonly revision: number;
  readonly alerts: readonly ClockAlert[];
}

/** Clocks one by one, beside the ticket: what is noted here is no new version of it. */
export abstract class ClockStore {
  /** Nobody else moves the clock until the transaction ends. @returns null when there is none, or it does not run */
  abstract lock(tx: Tx, ticketId: string, clock: string): Promise<LockedClock | null>;
  /** Every step noted of a ticket's clocks, oldest first. */
  abstract alerts(tx: Tx, ticketId: string): Promise<readonly AlertView[]>;
  /** @param noted.next when the clock has to be looked at again */
  abstract note(
    tx: Tx,
    ctx: Pick<TenantContext, 'tenant' | 'correlationId'>,
    noted: {
      readonly ticketId: string;
      readonly clock: string;
      readonly alerts: readonly (ClockAlert & { readonly dueAt: Date | null })[];
      readonly next: Date | null;
      readonly at: Date;
      readonly jobs: readonly TicketJob[];
    },
  ): Promise<void>;
}
