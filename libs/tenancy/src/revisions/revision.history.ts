import type { Clock, TenantId } from '@sportello/kernel';
import type { UnitOfWork } from '@sportello/platform';
import { readYaml } from '../check/yaml.reader.js';
import type { TenantConfiguration } from '../document/tenant.configuration.js';
import { tenantSchema } from '../document/tenant.schema.js';
import type { RevisionSummary } from './revision.js';
import {
  documentOf,
  numberInForce,
  revisionsOf,
  scheduledFor,
  sourceInForce,
  type Scheduled,
} from './revision.rows.js';
import { revisionNotFound, tenantNotFound } from './tenancy.errors.js';

/** Which part of the history is wanted: those before a revision, newest first. */
export interface RevisionPage {
  readonly before?: number;
  readonly limit: number;
}

/** A configuration with the revision it is of. */
export interface RevisionInForce {
  readonly revision: number;
  readonly configuration: TenantConfiguration;
}

/** Reads what a tenant's configuration has been. */
export class RevisionHistory {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** One more than a page, when there are more; with the number of the one in force. */
  page(
    tenant: TenantId,
    { before, limit }: RevisionPage,
  ): Promise<{ inForce: number; items: readonly RevisionSummary[] }> {
    const now = this.clock.now();
    return this.unitOfWork.run(
      { tenant },
      async (tx) => ({
        inForce: (await numberInForce(tx, now)) ?? 0,
        items: await revisionsOf(tx, { limit: limit + 1, ...(before === undefined ? {} : { before }) }),
      }),
      { readOnly: true },
    );
  }

  /** As it was stored: keys are in no order of anybody's. @throws DomainError TENANT.REVISION_NOT_FOUND */
  async document(tenant: TenantId, revision: number): Promise<Readonly<Record<string, unknown>>> {
    const found = await this.unitOfWork.run({ tenant }, (tx) => documentOf(tx, revision), { readOnly: true });
    if (found === undefined) throw revisionNotFound(tenant, revision);
    return found;
  }

  /** In which scheduled revisions a section will be another. */
  scheduled(tenant: TenantId, section: string): Promise<readonly Scheduled[]> {
    const now = this.clock.now();
    return this.unitOfWork.run({ tenant }, (tx) => scheduledFor(tx, section, now), { readOnly: true });
  }

  /**
   * As the database has it, in the order in which it was written. @param at when; now, when left out
   * @throws DomainError TENANT.NOT_FOUND
   */
  async inForce(tenant: TenantId, at: Date = this.clock.now()): Promise<RevisionInForce> {
    const row = await this.unitOfWork.run({ tenant }, (tx) => sourceInForce(tx, at), { readOnly: true });
    if (row === undefined) throw tenantNotFound(tenant);
    return { revision: row.revision, configuration: tenantSchema.parse(readYaml(row.source).document?.value) };
  }
}
