import type { TenantId } from '@sportello/kernel';

/** Configuration, as the register sees it. */
export abstract class SystemRules {
  /** Ids of the tenant’s classes of systems. */
  abstract classes(tenant: TenantId): Promise<ReadonlySet<string>>;
}
