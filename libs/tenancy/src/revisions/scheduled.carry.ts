import { createHash } from 'node:crypto';
import { canonicalJson } from '@sportello/kernel';
import type { Tx } from '@sportello/platform';
import { stringify } from 'yaml';
import { checkSourceSize, checkTenantDocument, type CheckOptions } from '../check/tenant.check.js';
import { readYaml } from '../check/yaml.reader.js';
import { changedSections } from '../diff/configuration.diff.js';
import type { TenantConfiguration } from '../document/tenant.configuration.js';
import { tenantSchema } from '../document/tenant.schema.js';
import { insertRevision, sourcesAfter, type NewRevision, type SourceRow } from './revision.rows.js';
import { settingsVersionsOf } from './settings.versions.js';
import { scheduledInvalid } from './tenancy.errors.js';

/** An edit that was just stored, with what was before it. */
export interface StoredEdit extends Pick<NewRevision, 'appliedAt' | 'appliedBy' | 'origin' | 'reason'> {
  readonly revision: number;
  readonly effectiveFrom: Date;
  readonly before: Readonly<Record<string, unknown>>;
  readonly sections: readonly string[];
  readonly configuration: TenantConfiguration;
}

/**
 * Revisions are whole: one that was scheduled before an edit would undo it on its date. So each is followed by another of the same
 * date with the sections of the edit in it; a section that was itself going to be another then stays as it was planned.
 * @throws DomainError TENANT.SCHEDULED_INVALID when what is scheduled would not hold together with the edit
 */
export async function carryOver(tx: Tx, edit: StoredEdit, checks: Omit<CheckOptions, 'file'>): Promise<void> {
  let { revision } = edit;
  for (const row of await sourcesAfter(tx, edit.effectiveFrom)) {
    const planned = tenantSchema.parse(readYaml(row.source).document?.value);
    const sections = edit.sections.filter((section) => !changedSections(edit.before, planned).includes(section));
    if (sections.length === 0) continue;
    revision += 1;
    await insertRevision(
      tx,
      followed(row, withThese(planned, edit.configuration, sections), sections, edit, checks, revision),
    );
  }
}

const withThese = (planned: TenantConfiguration, now: TenantConfiguration, sections: readonly string[]): object => ({
  ...Object.fromEntries(Object.entries(planned).filter(([section]) => !sections.includes(section))),
  ...Object.fromEntries(Object.entries(now).filter(([section]) => sections.includes(section))),
});

function followed(
  row: SourceRow,
  document: object,
  sections: readonly string[],
  { appliedAt, appliedBy, origin, reason, configuration: { zone } }: StoredEdit,
  checks: Omit<CheckOptions, 'file'>,
  revision: number,
): NewRevision {
  const day = row.effective_from.toLocaleDateString('sv-SE', { timeZone: zone });
  const checked = checkTenantDocument(document, checks);
  if (!checked.ok) throw scheduledInvalid(day, checked.error);
  const configuration = checked.value;
  const source = stringify(configuration, { lineWidth: 120, aliasDuplicateObjects: false });
  const fits = checkSourceSize(source);
  if (!fits.ok) throw scheduledInvalid(day, fits.error);
  const canonical = canonicalJson(configuration);
  return {
    ...{ revision, effectiveFrom: row.effective_from, appliedAt, appliedBy, origin, reason, sections, restores: null },
    ...{ source, document: canonical, sha256: createHash('sha256').update(canonical).digest('hex') },
    settingsVersions: settingsVersionsOf(configuration, checks.plugins),
  };
}
