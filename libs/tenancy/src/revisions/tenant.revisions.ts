import { createHash } from 'node:crypto';
import {
  canonicalJson,
  DomainError,
  isTenantId,
  type Actor,
  type Clock,
  type Result,
  type TenantId,
} from '@sportello/kernel';
import type { Tx, UnitOfWork } from '@sportello/platform';
import { stringify } from 'yaml';
import { readYaml } from '../check/yaml.reader.js';
import { checkSourceSize, checkTenantDocument, checkTenantSource, type CheckOptions } from '../check/tenant.check.js';
import type { TenantProblem } from '../check/tenant.problem.js';
import type { TenantConfiguration } from '../document/tenant.configuration.js';
import { tenantSchema } from '../document/tenant.schema.js';
import { changedSections } from '../diff/configuration.diff.js';
import type { AppliedRevision, RevisionOrigin, RevisionSummary } from './revision.js';
import {
  appliedFrom,
  documentOf,
  insertRevision,
  lockTenant,
  numberInForce,
  revisionsOf,
  sourceInForce,
  sourceOf,
} from './revision.rows.js';
import { settingsVersionsOf } from './settings.versions.js';
import {
  effectiveInPast,
  revisionNotFound,
  revisionStale,
  TenantInvalidError,
  tenantNotFound,
} from './tenancy.errors.js';
import { carryOver } from './scheduled.carry.js';
import { announceChange } from './tenant.changes.js';

export interface ApplyOptions {
  readonly by: Actor;
  /** The revision it was made from, in force when it takes effect: when another is by now, nothing is applied. */
  readonly expectedRevision?: number;
  /** When it takes effect; at once when left out. */
  readonly effectiveFrom?: Date;
  /** Why, in the words of whoever makes it. */
  readonly reason?: string;
  /** The earlier revision that it makes the configuration like again. */
  readonly restores?: number;
}

/** Of an edit of what is in force, or will be when the edit takes effect. */
export type EditOptions = ApplyOptions;

export interface ApplyFileOptions extends ApplyOptions {
  /** Name of the file, for problems. */
  readonly file?: string;
  /**
   * The file was merely found: apply it only when it changed since it was last applied, so that a restart
   * never undoes what was edited on the running system in the meantime.
   */
  readonly onlyIfFileChanged?: boolean;
}

/** Times an edit is made again because somebody else's came between. */
const MOST_TRIES = 5;

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
    const found = options.onlyIfFileChanged === true ? await this.#asBefore(source) : null;
    if (found !== null) return found;
    const file = options.file === undefined ? {} : { file: options.file };
    const configuration = valid(checkTenantSource(source, { ...this.checks, ...file }));
    return this.#store({ ...options, configuration, source, origin: 'file' });
  }

  /** Applies an edit made on the running system; it exports as a file of its own. @throws TenantInvalidError */
  async applyDocument(document: unknown, options: ApplyOptions): Promise<AppliedRevision> {
    const configuration = valid(checkTenantDocument(document, this.checks));
    const source = stringify(configuration, { lineWidth: 120, aliasDuplicateObjects: false });
    // What could not be read back would leave the tenant without a configuration.
    valid(checkSourceSize(source));
    return this.#store({ ...options, configuration, source, origin: 'edit' });
  }

  /** What a document would be refused for, if it were applied. */
  problems(document: unknown): readonly TenantProblem[] {
    const checked = checkTenantDocument(document, this.checks);
    return checked.ok ? [] : checked.error;
  }

  /**
   * Applies a change of what is in force, or will be at the date of the edit. Somebody else's change meanwhile is never undone: the
   * edit is made again, of theirs; what is scheduled for later gets the same change.
   * @param change null when there is nothing to change
   * @throws DomainError TENANT.NOT_FOUND, TENANT.EFFECTIVE_IN_PAST, TENANT.REVISION_STALE when the revision expected is not in force
   */
  async edit(
    tenant: TenantId,
    options: EditOptions,
    change: (configuration: TenantConfiguration) => object | null,
  ): Promise<AppliedRevision> {
    for (let tries = 1; ; tries += 1) {
      const now = this.clock.now();
      const from = options.effectiveFrom ?? now;
      if (from < now) throw effectiveInPast();
      const row = await this.unitOfWork.run({ tenant }, (tx) => sourceInForce(tx, from), { readOnly: true });
      if (row === undefined) throw tenantNotFound(tenant);
      const { revision } = row;
      if (options.expectedRevision !== undefined && options.expectedRevision !== revision)
        throw revisionStale(revision);
      // What is in force was checked when it was applied.
      const document = change(tenantSchema.parse(readYaml(row.source).document?.value));
      if (document === null) return { tenant, outcome: 'unchanged', revision, effectiveFrom: row.effective_from };
      try {
        return await this.applyDocument(document, { ...options, expectedRevision: revision });
      } catch (error) {
        const stale = error instanceof DomainError && error.code === 'TENANT.REVISION_STALE';
        if (!stale || options.expectedRevision !== undefined || tries >= MOST_TRIES) throw error;
      }
    }
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

  /** A start meets the same files as the one before: what was checked then is not read again. */
  async #asBefore(source: string): Promise<AppliedRevision | null> {
    const tenant = /^tenant: *([^ #\r\n]+)/m.exec(source)?.[1];
    if (!isTenantId(tenant)) return null;
    const row = await this.unitOfWork.run({ tenant }, (tx) => appliedFrom(tx, source), { readOnly: true });
    if (row === undefined) return null;
    return { tenant, outcome: 'unchanged', revision: row.revision, effectiveFrom: row.effective_from };
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
    await assertInForce(tx, candidate.expectedRevision, effectiveFrom);
    const known = await revisionsOf(tx);
    const same = alreadyThere(known, sha256, candidate, now);
    if (same)
      return { tenant: tx.tenant, outcome: 'unchanged', revision: same.revision, effectiveFrom: same.effectiveFrom };
    const revision = (known[0]?.revision ?? 0) + 1;
    const { by, origin, source, reason = '', restores = null, configuration } = candidate;
    const before = await documentAt(tx, effectiveFrom);
    const sections = before === undefined ? [] : changedSections(before, configuration);
    const made = { appliedAt: now, appliedBy: by, origin, reason };
    await insertRevision(tx, {
      ...{ ...made, revision, effectiveFrom, sha256, source, document, restores, sections },
      settingsVersions: settingsVersionsOf(configuration, this.checks.plugins),
    });
    if (origin === 'edit' && before !== undefined)
      await carryOver(tx, { ...made, revision, effectiveFrom, before, sections, configuration }, this.checks);
    await announceChange(tx);
    return { tenant: tx.tenant, outcome: 'applied', revision, effectiveFrom };
  }
}

/** The document in force at a moment. */
async function documentAt(tx: Tx, at: Date): ReturnType<typeof documentOf> {
  const revision = await numberInForce(tx, at);
  return revision === undefined ? undefined : documentOf(tx, revision);
}

async function assertInForce(tx: Tx, expected: number | undefined, at: Date): Promise<void> {
  if (expected === undefined) return;
  const revision = (await numberInForce(tx, at)) ?? 0;
  if (revision !== expected) throw revisionStale(revision);
}

/** @param known newest first */
function alreadyThere(
  known: readonly RevisionSummary[],
  sha256: string,
  candidate: Candidate,
  now: Date,
): RevisionSummary | undefined {
  const last = candidate.onlyIfFileChanged === true ? known.find(({ origin }) => origin === 'file') : known[0];
  if (last?.sha256 !== sha256) return undefined;
  const { effectiveFrom, onlyIfFileChanged } = candidate;
  if (effectiveFrom !== undefined) return effectiveFrom.getTime() === last.effectiveFrom.getTime() ? last : undefined;
  // What is scheduled is not in force yet: whoever asks for it now gets it now. A file that is merely found asks nothing.
  return onlyIfFileChanged === true || last.effectiveFrom <= now ? last : undefined;
}

function valid<T>(checked: Result<T, readonly TenantProblem[]>): T {
  if (checked.ok) return checked.value;
  throw new TenantInvalidError(checked.error);
}
