import { createHash } from 'node:crypto';
import { canonicalJson, type Actor, type Clock, type Result, type TenantId } from '@sportello/kernel';
import type { Tx, UnitOfWork } from '@sportello/platform';
import { stringify } from 'yaml';
import { checkTenantDocument, checkTenantSource, type CheckOptions } from '../check/tenant.check.js';
import type { TenantProblem } from '../check/tenant.problem.js';
import type { TenantConfiguration } from '../document/tenant.configuration.js';
import type { AppliedRevision, RevisionOrigin, RevisionSummary } from './revision.js';
import { insertRevision, lockTenant, revisionsOf, sourceInForce, sourceOf } from './revision.rows.js';
import { effectiveInPast, revisionNotFound, TenantInvalidError, tenantNotFound } from './tenancy.errors.js';
import { announceChange } from './tenant.changes.js';

export interface ApplyOptions {
  readonly by: Actor;
  /** When it takes effect; at once when left out. */
  readonly effectiveFrom?: Date;
}

export interface ApplyFileOptions extends ApplyOptions {
  /** Name of the file, for problems. */
  readonly file?: string;
  /**
   * The file was merely found: apply it only when it changed since it was last applied, so that a restart
   * never undoes what was edited on the running system in the meantime.
   */
  readonly onlyIfFileChanged?: boolean;
}

interface Candidate extends ApplyFileOptions {
  readonly configuration: TenantConfiguration;
  readonly source: string;
  readonly origin: RevisionOrigin;
}

/** Writes and reads the immutable revisions of tenants' configurations. */
export class TenantRevisions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly checks: Omit<CheckOptions, 'file'> = {},
  ) {}

  /** Applies a tenant file. @throws TenantInvalidError with every problem of the file; nothing is applied then */
  async applySource(source: string, options: ApplyFileOptions): Promise<AppliedRevision> {
    const file = options.file === undefined ? {} : { file: options.file };
    const configuration = valid(checkTenantSource(source, { ...this.checks, ...file }));
    return this.#store({ ...options, configuration, source, origin: 'file' });
  }

  /** Applies an edit made on the running system; it exports as a file of its own. @throws TenantInvalidError */
  async applyDocument(document: unknown, options: ApplyOptions): Promise<AppliedRevision> {
    const configuration = valid(checkTenantDocument(document, this.checks));
    const source = stringify(configuration, { lineWidth: 120, aliasDuplicateObjects: false });
    return this.#store({ ...options, configuration, source, origin: 'edit' });
  }

  /** The file a configuration was applied from, word for word. @param revision the one in force when left out */
  async export(tenant: TenantId, revision?: number): Promise<string> {
    const row = await this.unitOfWork.run(
      { tenant },
      (tx) => (revision === undefined ? sourceInForce(tx, this.clock.now()) : sourceOf(tx, revision)),
      { readOnly: true },
    );
    if (row) return row.source;
    throw revision === undefined ? tenantNotFound(tenant) : revisionNotFound(tenant, revision);
  }

  /** Newest first; empty for a tenant that does not exist. */
  async history(tenant: TenantId): Promise<readonly RevisionSummary[]> {
    return this.unitOfWork.run({ tenant }, revisionsOf, { readOnly: true });
  }

  async #store(candidate: Candidate): Promise<AppliedRevision> {
    const { tenant } = candidate.configuration;
    return this.unitOfWork.run({ tenant }, (tx) => this.#storeIn(tx, candidate));
  }

  async #storeIn(tx: Tx, candidate: Candidate): Promise<AppliedRevision> {
    const now = this.clock.now();
    const effectiveFrom = candidate.effectiveFrom ?? now;
    if (effectiveFrom < now) throw effectiveInPast();
    const document = canonicalJson(candidate.configuration);
    const sha256 = createHash('sha256').update(document).digest('hex');
    await lockTenant(tx, now);
    const known = await revisionsOf(tx);
    const same = alreadyThere(known, sha256, candidate);
    if (same)
      return { tenant: tx.tenant, outcome: 'unchanged', revision: same.revision, effectiveFrom: same.effectiveFrom };
    const revision = (known[0]?.revision ?? 0) + 1;
    const { by, origin, source } = candidate;
    await insertRevision(tx, {
      revision,
      effectiveFrom,
      appliedAt: now,
      appliedBy: by,
      origin,
      sha256,
      source,
      document,
    });
    await announceChange(tx);
    return { tenant: tx.tenant, outcome: 'applied', revision, effectiveFrom };
  }
}

/** @param known newest first */
function alreadyThere(
  known: readonly RevisionSummary[],
  sha256: string,
  candidate: Candidate,
): RevisionSummary | undefined {
  const last = candidate.onlyIfFileChanged === true ? known.find(({ origin }) => origin === 'file') : known[0];
  if (last?.sha256 !== sha256) return undefined;
  const { effectiveFrom } = candidate;
  return effectiveFrom === undefined || effectiveFrom.getTime() === last.effectiveFrom.getTime() ? last : undefined;
}

function valid(checked: Result<TenantConfiguration, readonly TenantProblem[]>): TenantConfiguration {
  if (checked.ok) return checked.value;
  throw new TenantInvalidError(checked.error);
}
