import type { TenantId } from '@sportello/kernel';
import { readYaml } from '../check/yaml.reader.js';
import type { TenantConfiguration } from '../document/tenant.configuration.js';
import type { AppliedRevision } from './revision.js';
import { NEVER_RESTORED, type SectionName } from './section.names.js';
import type { EditOptions, TenantRevisions } from './tenant.revisions.js';

/** One section of the document as it is to be, as it came from outside. */
export interface SectionValue {
  readonly section: SectionName;
  readonly value: unknown;
}

/** The whole document with other sections; it has still to be checked. */
export const withSections = (document: TenantConfiguration, values: readonly SectionValue[]): object => ({
  ...document,
  ...Object.fromEntries(values.map(({ section, value }) => [section, value])),
});

/**
 * Replaces one section of the configuration in force by a revision of its own.
 * @returns `unchanged` when it is so already
 * @throws TenantInvalidError with every problem; DomainError TENANT.NOT_FOUND, TENANT.REVISION_STALE
 */
export function replaceSection(
  revisions: TenantRevisions,
  tenant: TenantId,
  { section, value, ...edit }: SectionValue & EditOptions,
): Promise<AppliedRevision> {
  return revisions.edit(tenant, edit, (document) => withSections(document, [{ section, value }]));
}

/** Which revision the configuration shall be like again. */
export interface Restoration extends EditOptions {
  readonly restores: number;
}

/**
 * Makes a new revision like an earlier one, but for {@link NEVER_RESTORED}. Nothing of what lies between is lost: it can be gone back to likewise.
 * @returns `unchanged` when what is in force is like it already
 * @throws TenantInvalidError when the earlier document would not be accepted today; DomainError TENANT.REVISION_NOT_FOUND,
 * TENANT.NOT_FOUND, TENANT.REVISION_STALE
 */
export async function restoreRevision(
  revisions: TenantRevisions,
  tenant: TenantId,
  restoration: Restoration,
): Promise<AppliedRevision> {
  const source = await revisions.export(tenant, restoration.restores);
  const earlier = readYaml(source).document?.value;
  return revisions.edit(tenant, restoration, (document) =>
    typeof earlier === 'object' && earlier !== null ? restored(earlier, document) : null,
  );
}

/** An earlier document, but with the access of now. */
function restored(earlier: object, document: TenantConfiguration): object {
  const kept = NEVER_RESTORED.filter((section) => document[section] !== undefined);
  return {
    ...Object.fromEntries(
      Object.entries(earlier).filter(([section]) => !NEVER_RESTORED.some((one) => one === section)),
    ),
    ...Object.fromEntries(kept.map((section) => [section, document[section]])),
  };
}
