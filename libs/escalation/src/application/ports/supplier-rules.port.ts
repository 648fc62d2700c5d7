import type { Calendar } from '@sportello/business-time';
import type { TenantId } from '@sportello/kernel';

/** What escalation must know of a supplier. */
export interface SupplierRules {
  /** Plugin instance that reaches it. */
  readonly instance: string;
  /** Identifier of the contract (CIG). */
  readonly contract: string | null;
  /** In which its terms are counted; null when it has none. */
  readonly calendar: { readonly name: string; readonly rules: Calendar } | null;
  /** Term of a task that states none, as a duration. */
  readonly target: string | null;
}

/** Configuration, as escalation sees it. */
export abstract class Suppliers {
  /** @returns null when the tenant has no such supplier */
  abstract find(tenant: TenantId, supplier: string): Promise<SupplierRules | null>;
}
