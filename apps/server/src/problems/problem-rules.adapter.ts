import type { TenantId } from '@sportello/kernel';
import { ProblemRules, type ProblemRulesOfTenant } from '@sportello/problems';
import type { TenantDirectory } from '@sportello/tenancy';

/** A tenant's configuration as problems and signals see it. */
export class DirectoryProblemRules extends ProblemRules {
  constructor(private readonly directory: TenantDirectory) {
    super();
  }

  async current(tenant: TenantId): Promise<ProblemRulesOfTenant> {
    const { numberPrefix, people, proactive } = await this.directory.current(tenant);
    const { window, atLeast, times, usualOver } = proactive.signals;
    return {
      numberPrefix,
      isPerson: (id) => Object.hasOwn(people, id),
      signs: {
        ...{ atLeast, times },
        windowHours: Number.parseInt(window, 10),
        usualDays: Number.parseInt(usualOver, 10),
      },
    };
  }
}
