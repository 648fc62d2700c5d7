import type { TenantId } from '@sportello/kernel';
import type { LegalClock, Regimes, Taxonomy } from '../domain/index.js';

/** What the register must know of a tenant's configuration. */
export interface SecurityRulesOfTenant {
  readonly regimes: Regimes;
  readonly taxonomy: Taxonomy;
  readonly clock: LegalClock;
}

/** Configuration, as the register of security reports sees it. */
export abstract class SecurityRules {
  /** A tenant that says nothing of security has no regimes and no words. */
  abstract current(tenant: TenantId): Promise<SecurityRulesOfTenant>;
}
