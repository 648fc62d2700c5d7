import { Query } from '@nestjs/cqrs';
import type { Localized, TenantContext } from '@sportello/kernel';
import type { PolicyRule } from '@sportello/service-levels';
import type { Sight } from '../../ports/ticket-reader.port.js';

/** One promise of the contract, as the tenant's file has it. */
export interface ComplianceTarget {
  readonly id: string;
  readonly name: Localized;
  readonly when?: PolicyRule['when'];
  readonly clock?: string;
  readonly thresholds?: readonly { readonly share: number; readonly within: string }[];
  readonly reopenedAtMost?: number;
  readonly firstContactAtLeast?: number;
}

/** One threshold judged. */
export interface Judgement {
  /** `term` or service time; null for rates. */
  readonly within: string | null;
  /** Promised, of a hundred: the least, or the most for reopenings. */
  readonly promised: number;
  /** Those that kept it, or that were reopened. */
  readonly count: number;
  /** Of a hundred; null when there is nothing to judge. */
  readonly reached: number | null;
  readonly verdict: 'kept' | 'broken' | 'no-data';
}

export interface ComplianceFigure {
  readonly id: string;
  readonly name: Localized;
  readonly measure: 'clock' | 'reopened' | 'first-contact';
  readonly clock: string | null;
  /** Tickets that could be judged. */
  readonly measured: number;
  /** Not decided yet: the term still runs. */
  readonly open: number;
  readonly judgements: readonly Judgement[];
}

export interface Compliance {
  /** Opened in the period. */
  readonly tickets: number;
  /** Counted apart from every figure (C1). */
  readonly excluded: { readonly outOfScope: number; readonly duplicate: number; readonly withdrawn: number };
  readonly figures: readonly ComplianceFigure[];
}

export interface ComplianceInput {
  /** First and last day, `YYYY-MM-DD`, in the tenant's zone. */
  readonly from: string;
  readonly to: string;
  readonly now: Date;
  readonly sight: Sight;
  readonly targets: readonly ComplianceTarget[];
}

/** Whether the contract's promises were kept over the tickets opened in some days. @throws DomainError `FIGURES.INVALID_PERIOD` */
export class GetComplianceQuery extends Query<Compliance> {
  constructor(
    readonly ctx: Pick<TenantContext, 'tenant'>,
    readonly input: ComplianceInput,
  ) {
    super();
  }
}
