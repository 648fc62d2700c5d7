import type { Actor } from '@sportello/kernel';
import type { Tx } from '@sportello/platform';
import type { SettingsVersions } from './settings.versions.js';
import type { RevisionOrigin, RevisionSummary } from './revision.js';

interface RevisionRow {
  readonly revision: number;
  readonly effective_from: Date;
  readonly applied_at: Date;
  readonly applied_by: { readonly actor: Actor; readonly origin: RevisionOrigin };
  readonly sha256: string;
  readonly reason: string;
  readonly sections: readonly string[];
  readonly restores: number | null;
}

export interface NewRevision extends RevisionSummary {
  readonly source: string;
  /** Canonical JSON. */
  readonly document: string;
  readonly settingsVersions: SettingsVersions;
}

/** A revision in force, or about to be. */
export interface SourceRow {
  readonly revision: number;
  readonly effective_from: Date;
  readonly source: string;
  readonly settings_versions: SettingsVersions;
}

/** A revision that is not in force yet. */
export interface Scheduled {
  readonly revision: number;
  readonly effectiveFrom: Date;
}

/** Makes the tenant if need be and holds it: revisions of one tenant are numbered one at a time. */
export async function lockTenant(tx: Tx, now: Date): Promise<void> {
  await tx.query('INSERT INTO tenant (tenant_id, created_at) VALUES ($1, $2) ON CONFLICT DO NOTHING', [tx.tenant, now]);
  await tx.query('SELECT status FROM tenant WHERE tenant_id = $1 FOR UPDATE', [tx.tenant]);
}

/** Newest first. @param page all when left out */
export async function revisionsOf(
  tx: Tx,
  { before, limit }: { readonly before?: number; readonly limit?: number } = {},
): Promise<readonly RevisionSummary[]> {
  const rows = await tx.query<RevisionRow>(
    `SELECT revision, effective_from, applied_at, applied_by, sha256, reason, sections, restores FROM tenant_revision
      WHERE tenant_id = $1 AND ($2::int IS NULL OR revision < $2) ORDER BY revision DESC LIMIT $3`,
    [tx.tenant, before ?? null, limit ?? null],
  );
  return rows.map(({ applied_by: { actor, origin }, ...row }) => ({
    revision: row.revision,
    effectiveFrom: row.effective_from,
    appliedAt: row.applied_at,
    appliedBy: actor,
    origin,
    sha256: row.sha256,
    reason: row.reason,
    sections: row.sections,
    restores: row.restores,
  }));
}

export async function insertRevision(tx: Tx, revision: NewRevision): Promise<void> {
  await tx.query(
    `INSERT INTO tenant_revision (tenant_id, revision, effective_from, applied_at, applied_by, sha256, source, document, settings_versions,
                                  reason, sections, restores)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      tx.tenant,
      revision.revision,
      revision.effectiveFrom,
      revision.appliedAt,
      JSON.stringify({ actor: revision.appliedBy, origin: revision.origin }),
      revision.sha256,
      revision.source,
      revision.document,
      JSON.stringify(revision.settingsVersions),
      revision.reason,
      revision.sections,
      revision.restores,
    ],
  );
}

/** The revision in force at a moment: of those whose date has come, the one with the latest date, then the newest. */
export async function sourceInForce(tx: Tx, at: Date): Promise<SourceRow | undefined> {
  const [row] = await tx.query<SourceRow>(
    `SELECT revision, effective_from, source, settings_versions FROM tenant_revision
      WHERE tenant_id = $1 AND effective_from <= $2 ORDER BY effective_from DESC, revision DESC LIMIT 1`,
    [tx.tenant, at],
  );
  return row;
}

/** What is scheduled for after a moment: for each date the revision that will be in force from it, earliest first. */
export async function sourcesAfter(tx: Tx, after: Date): Promise<readonly SourceRow[]> {
  return tx.query<SourceRow>(
    `SELECT DISTINCT ON (effective_from) revision, effective_from, source, settings_versions FROM tenant_revision
      WHERE tenant_id = $1 AND effective_from > $2 ORDER BY effective_from, revision DESC`,
    [tx.tenant, after],
  );
}

/** Revisions scheduled for after a moment in which a section is other than it is then, by their dates. */
export async function scheduledFor(tx: Tx, section: string, after: Date): Promise<readonly Scheduled[]> {
  const rows = await tx.query<{ revision: number; effective_from: Date }>(
    `SELECT revision, effective_from FROM (
       SELECT DISTINCT ON (effective_from) revision, effective_from, document->$3::text AS section FROM tenant_revision
        WHERE tenant_id = $1 AND effective_from > $2 ORDER BY effective_from, revision DESC
     ) AS planned
     WHERE section IS DISTINCT FROM (
       SELECT document->$3::text FROM tenant_revision
        WHERE tenant_id = $1 AND effective_from <= $2 ORDER BY effective_from DESC, revision DESC LIMIT 1)
     ORDER BY effective_from`,
    [tx.tenant, after, section],
  );
  return rows.map(({ revision, effective_from: effectiveFrom }) => ({ revision, effectiveFrom }));
}

export async function sourceOf(tx: Tx, revision: number): Promise<SourceRow | undefined> {
  const [row] = await tx.query<SourceRow>(
    'SELECT revision, effective_from, source, settings_versions FROM tenant_revision WHERE tenant_id = $1 AND revision = $2',
    [tx.tenant, revision],
  );
  return row;
}

type Document = Readonly<Record<string, unknown>>;

export async function documentOf(tx: Tx, revision: number): Promise<Document | undefined> {
  const [row] = await tx.query<{ document: Document }>(
    'SELECT document FROM tenant_revision WHERE tenant_id = $1 AND revision = $2',
    [tx.tenant, revision],
  );
  return row?.document;
}

export async function numberInForce(tx: Tx, at: Date): Promise<number | undefined> {
  const [row] = await tx.query<{ revision: number }>(
    `SELECT revision FROM tenant_revision
      WHERE tenant_id = $1 AND effective_from <= $2 ORDER BY effective_from DESC, revision DESC LIMIT 1`,
    [tx.tenant, at],
  );
  return row?.revision;
}

/** The newest revision that came from a file, if that file was this one, letter by letter. */
export async function appliedFrom(tx: Tx, source: string): Promise<RevisionRow | undefined> {
  const [row] = await tx.query<RevisionRow & { same: boolean }>(
    `SELECT revision, effective_from, source = $2 AS same FROM tenant_revision
      WHERE tenant_id = $1 AND applied_by->>'origin' = 'file' ORDER BY revision DESC LIMIT 1`,
    [tx.tenant, source],
  );
  return row?.same === true ? row : undefined;
}

/** When the next revision takes effect, if one is scheduled. */
export async function nextEffective(tx: Tx, after: Date): Promise<Date | null> {
  const [row] = await tx.query<{ next: Date | null }>(
    'SELECT min(effective_from) AS next FROM tenant_revision WHERE tenant_id = $1 AND effective_from > $2',
    [tx.tenant, after],
  );
  return row?.next ?? null;
}
