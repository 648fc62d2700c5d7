import type { TenantId } from '@sportello/kernel';
import { SystemRules } from '@sportello/systems';
import type { TenantDirectory } from '@sportello/tenancy';

/** A tenant’s configuration as the register of systems sees it. */
export class DirectorySystemRules extends SystemRules {
  constructor(private readonly directory: TenantDirectory) {
    super();
  }

  async classes(tenant: TenantId): Promise<ReadonlySet<string>> {
    const { systems } = await this.directory.current(tenant);
    return new Set(Object.keys(systems.classes));
  }
}
