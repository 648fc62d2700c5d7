import type { TenantId } from '@sportello/kernel';
import type { Tx } from '@sportello/platform';
import type { BroadcastRule, FindOffice, ReachedOffice, Report, ReportKind } from '../domain/index.js';

/** What broadcasts must know of a tenant's configuration. */
export interface BroadcastRulesOfTenant {
  /** First part of numbers. */
  readonly numberPrefix: string;
  /** IANA zone in which days are told. */
  readonly zone: string;
  readonly office: FindOffice;
  readonly rules: readonly BroadcastRule[];
  readonly isPerson: (id: string) => boolean;
  /** D15: the service of the catalogue a report is about. */
  readonly serviceOf: (report: Report) => string | null;
}

export abstract class BroadcastRules {
  abstract current(tenant: TenantId): Promise<BroadcastRulesOfTenant>;
}

/** Rows around a broadcast, in the transaction of the decision. */
export abstract class BroadcastStore {
  /** The next number's ordinal; whoever else broadcasts waits. */
  abstract nextOrdinal(tx: Tx): Promise<number>;
  /** Locked until the transaction ends. @returns null when it does not exist, or not for who asks */
  abstract lockReport(
    tx: Tx,
    report: { readonly kind: ReportKind; readonly number: string },
    seesRestricted: boolean,
  ): Promise<Report | null>;
  /** Keys of the offices that were told of a report, or are about to be. */
  abstract told(tx: Tx, reportId: string): Promise<ReadonlySet<string>>;
  abstract putOffices(
    tx: Tx,
    broadcast: { readonly id: string; readonly reportId: string },
    offices: readonly (ReachedOffice & { readonly state: 'sending' | 'withheld' })[],
  ): Promise<void>;
}
