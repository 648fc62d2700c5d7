import type { TenantId } from '@sportello/kernel';
import type { AgreedTerms } from '../../domain/index.js';

/** What escalation must know of whoever tasks can be given to: a supplier, or an internal area (B5). */
export interface HolderRules extends AgreedTerms {
  /** Plugin instance that reaches a supplier; null for an area, whose people work in Sportello itself. */
  readonly instance: string | null;
  /** Identifier of the contract (CIG). */
  readonly contract: string | null;
  /** Sorts of work it may be given, each with its own term where it has one; null: any sort, in the common term. */
  readonly kinds: Readonly<Record<string, { readonly target: string | null }>> | null;
}

/** Who a task is meant for. */
export interface TaskHolder {
  readonly supplier: string | null;
  readonly area: string | null;
}

/** Configuration, as escalation sees it. */
export abstract class Suppliers {
  /** @returns null when the tenant has no such supplier or area */
  abstract find(tenant: TenantId, holder: TaskHolder): Promise<HolderRules | null>;
  /** Sorts of work of the tenant; the first is what a task is when nobody says. */
  abstract kinds(tenant: TenantId): Promise<readonly string[]>;
}
