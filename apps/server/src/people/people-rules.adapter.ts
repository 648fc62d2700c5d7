import type { TenantId } from '@sportello/kernel';
import type { TenantDirectory } from '@sportello/tenancy';
import { PeopleRules, type PeopleConfiguration } from '@sportello/workforce';
import type { DutyBoard } from '../bridge/duty.board.js';

/** A tenant's configuration as the workforce sees it. */
export class DirectoryPeopleRules extends PeopleRules {
  constructor(
    private readonly directory: TenantDirectory,
    private readonly duties: DutyBoard,
  ) {
    super();
  }

  async current(tenant: TenantId): Promise<PeopleConfiguration> {
    const configuration = await this.directory.current(tenant);
    return { ...configuration, roster: this.duties.rosterOf(configuration) };
  }
}
