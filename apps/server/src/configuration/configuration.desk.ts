import { Inject, Injectable } from '@nestjs/common';
import type { Clock, TenantContext } from '@sportello/kernel';
import { UnitOfWork } from '@sportello/platform';
import { PluginHost } from '@sportello/plugin-host';
import {
  configurationDiff,
  replaceSection,
  restoreRevision,
  RevisionHistory,
  TenantInvalidError,
  TenantRevisions,
  withSections,
  type AppliedRevision,
  type ConfigurationDiff,
  type SectionValue,
  type TenantProblem,
} from '@sportello/tenancy';
import { TICKET_VOCABULARY } from '@sportello/ticketing';
import { knownPlugins } from '../runtime/plugins.js';
import { CLOCK } from '../tokens.js';
import { configurationRefused } from './configuration.errors.js';

/** What every edit says of itself. */
export interface Edit {
  readonly reason: string;
  /** The revision it was decided on; any when left out. */
  readonly expectedRevision?: number;
  /** At once when left out. */
  readonly effectiveFrom?: Date;
}

/** What would become of sections that are not in force. */
export interface TriedSections extends ConfigurationDiff {
  readonly revision: number;
  readonly problems: readonly TenantProblem[];
}

/** What the administrator of a tenant reads and changes of its configuration while everything else goes on. */
@Injectable()
export class ConfigurationDesk {
  readonly history: RevisionHistory;

  constructor(
    @Inject(PluginHost) private readonly host: PluginHost,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.history = new RevisionHistory(unitOfWork, clock);
  }

  /** Validates as a file is, and says what would change, on a date when one is given. Nothing is stored. */
  async check({ tenant }: TenantContext, values: readonly SectionValue[], from?: Date): Promise<TriedSections> {
    const { revision, configuration } = await this.history.inForce(tenant, from);
    const proposed = withSections(configuration, values);
    return { revision, problems: this.revisions().problems(proposed), ...configurationDiff(configuration, proposed) };
  }

  /** @throws DomainError CONFIGURATION.REFUSED with every problem, TENANT.REVISION_STALE */
  replace({ tenant, actor: by }: TenantContext, value: SectionValue, edit: Edit): Promise<AppliedRevision> {
    return refusing(replaceSection(this.revisions(), tenant, { ...value, ...edit, by }));
  }

  /** A new revision like an earlier one. @throws DomainError as {@link replace}, TENANT.REVISION_NOT_FOUND */
  restore({ tenant, actor: by }: TenantContext, restores: number, edit: Edit): Promise<AppliedRevision> {
    return refusing(restoreRevision(this.revisions(), tenant, { restores, ...edit, by }));
  }

  /** The file of a revision, word for word. */
  file({ tenant }: TenantContext, revision: number): Promise<string> {
    return this.revisions().export(tenant, revision);
  }

  private revisions(): TenantRevisions {
    const plugins = knownPlugins(this.host.catalogue);
    return new TenantRevisions(this.unitOfWork, this.clock, { plugins, vocabulary: TICKET_VOCABULARY });
  }
}

/** What was well sent and may not be: the fields say why. */
async function refusing(applied: Promise<AppliedRevision>): Promise<AppliedRevision> {
  try {
    return await applied;
  } catch (error) {
    if (error instanceof TenantInvalidError) throw configurationRefused(error.problems);
    throw error;
  }
}
