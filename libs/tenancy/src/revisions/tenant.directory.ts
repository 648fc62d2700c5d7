import { isTenantId, type Clock, type TenantId } from '@sportello/kernel';
import type { AcrossTenants, TenantEntry, UnitOfWork } from '@sportello/platform';
import { readYaml } from '../check/yaml.reader.js';
import type { CurrentTenant } from '../document/tenant.configuration.js';
import { tenantSchema } from '../document/tenant.schema.js';
import { nextEffective, sourceInForce, sourceOf, type SourceRow } from './revision.rows.js';
import { revisionNotFound, tenantNotFound } from './tenancy.errors.js';
import type { ChangeListener, TenantChanges } from './tenant.changes.js';

interface Known {
  readonly tenant: CurrentTenant;
  /** When what is known stops being in force, if a later revision is scheduled. */
  readonly until: Date | null;
}

/**
 * The configuration in force of each tenant, kept in memory and dropped as soon as any process changes it.
 * Ask before opening a transaction: reading one that is not in memory takes a transaction of its own.
 */
export class TenantDirectory {
  readonly #known = new Map<TenantId, Known>();
  readonly #loading = new Map<TenantId, Promise<Known | null>>();
  readonly #listeners = new Set<ChangeListener>();
  /** Raised by every change heard. */
  #epoch = 0;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly acrossTenants: AcrossTenants,
    private readonly changes: TenantChanges,
    private readonly clock: Clock,
  ) {
    changes.onChange((tenant) => this.#forget(tenant));
  }

  /** @throws DomainError TENANT.NOT_FOUND, also while the first revision is not in force yet */
  async current(tenant: TenantId): Promise<CurrentTenant> {
    const found = await this.find(tenant);
    if (found === null) throw tenantNotFound(tenant);
    return found;
  }

  /** As {@link current}, with null for a tenant that is not there. */
  async find(tenant: TenantId): Promise<CurrentTenant | null> {
    if (!isTenantId(tenant)) return null;
    const known = this.#known.get(tenant);
    if (known && this.changes.listening && !this.#isOver(known)) return known.tenant;
    return (await this.#loadOnce(tenant))?.tenant ?? null;
  }

  /** One revision, also one that is no longer in force. @throws DomainError TENANT.REVISION_NOT_FOUND */
  async revision(tenant: TenantId, revision: number): Promise<CurrentTenant> {
    const row = await this.unitOfWork.run({ tenant }, (tx) => sourceOf(tx, revision), { readOnly: true });
    if (row === undefined) throw revisionNotFound(tenant, revision);
    return currentTenant(row);
  }

  /** Every tenant of the installation, by id. */
  list(): Promise<readonly TenantEntry[]> {
    return this.acrossTenants.tenants();
  }

  /** Called when a tenant's configuration changed, with `null` when any may have. @returns stops the calls */
  onChange(listener: ChangeListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** To be called by a tick: tells of scheduled revisions whose moment has come. @returns the tenants they belong to */
  announceDue(): readonly TenantId[] {
    const due = [...this.#known].filter(([, known]) => this.#isOver(known)).map(([tenant]) => tenant);
    for (const tenant of due) this.#forget(tenant);
    return due;
  }

  #isOver({ until }: Known): boolean {
    return until !== null && until <= this.clock.now();
  }

  #forget(tenant: TenantId | null): void {
    this.#epoch++;
    this.#loading.clear();
    if (tenant === null) this.#known.clear();
    else this.#known.delete(tenant);
    for (const listener of this.#listeners) listener(tenant);
  }

  #loadOnce(tenant: TenantId): Promise<Known | null> {
    const running = this.#loading.get(tenant);
    if (running) return running;
    const loading = this.#load(tenant).finally(() => {
      if (this.#loading.get(tenant) === loading) this.#loading.delete(tenant);
    });
    this.#loading.set(tenant, loading);
    return loading;
  }

  async #load(tenant: TenantId): Promise<Known | null> {
    const now = this.clock.now();
    const epoch = this.#epoch;
    const [row, until] = await this.unitOfWork.run(
      { tenant },
      async (tx) => [await sourceInForce(tx, now), await nextEffective(tx, now)] as const,
      { readOnly: true },
    );
    if (row === undefined) return null;
    const known = { tenant: currentTenant(row), until };
    // When a change was heard meanwhile, what was read may be old: good for who asked before it, not to be kept.
    if (epoch === this.#epoch) this.#known.set(tenant, known);
    return known;
  }
}

/** Read from the source and not from the stored document, whose keys have lost the order in which they were written. */
function currentTenant(row: SourceRow): CurrentTenant {
  const configuration = tenantSchema.parse(readYaml(row.source).document?.value);
  return Object.freeze({
    ...configuration,
    revision: row.revision,
    effectiveFrom: row.effective_from,
    settingsVersions: row.settings_versions,
  });
}
