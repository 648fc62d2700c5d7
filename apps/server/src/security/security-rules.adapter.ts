import type { TenantId } from '@sportello/kernel';
import { LegalClock, SecurityRules, type SecurityRulesOfTenant } from '@sportello/security';
import type { CurrentTenant, TenantDirectory } from '@sportello/tenancy';

/** A tenant's configuration as the register of security reports sees it, made once a revision. */
export class DirectorySecurityRules extends SecurityRules {
  readonly #made = new WeakMap<CurrentTenant, SecurityRulesOfTenant>();

  constructor(private readonly directory: TenantDirectory) {
    super();
  }

  async current(tenant: TenantId): Promise<SecurityRulesOfTenant> {
    const configuration = await this.directory.current(tenant);
    const known = this.#made.get(configuration);
    if (known !== undefined) return known;
    const { zone, security } = configuration;
    const made = { regimes: security.regimes, taxonomy: security.taxonomy, clock: new LegalClock(zone) };
    this.#made.set(configuration, made);
    return made;
  }
}
