import type { Localized } from '@sportello/kernel';
import { withInstance, type ConfiguredInstance } from '../document/plugin.instances.js';
import type { TenantConfiguration } from '../document/tenant.configuration.js';
import { tenantSchema } from '../document/tenant.schema.js';
import { checkTenantDocument, type CheckOptions } from './tenant.check.js';

/** Something that is wrong with the settings of one plugin instance. */
export interface InstanceProblem {
  /** Within the settings, e.g. `server.host`; empty for the settings as a whole. */
  readonly field: string;
  readonly code: string;
  readonly text: Localized;
}

/** What the tenant's file would be refused for, if one instance had these settings. Empty: they would be accepted. */
export function instanceProblems(
  current: TenantConfiguration,
  instance: string,
  settings: ConfiguredInstance['settings'],
  checks: Omit<CheckOptions, 'file'>,
): readonly InstanceProblem[] {
  const document = Object.fromEntries(
    Object.entries(withInstance(current, instance, { settings })).filter(([key]) =>
      Object.hasOwn(tenantSchema.shape, key),
    ),
  );
  const checked = checkTenantDocument(document, checks);
  if (checked.ok) return [];
  return checked.error.map(({ path, code, text }) => ({ field: withinSettings(path), code, text }));
}

/** `channels[0].settings.server.host` → `server.host`; a problem found elsewhere keeps its whole path. */
const withinSettings = (path: string): string =>
  /^(?:channels|routing|notifications|escalation)\b.*?\.settings\b\.?(.*)$/.exec(path)?.[1] ?? path;
