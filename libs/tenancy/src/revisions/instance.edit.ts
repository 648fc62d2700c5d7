import { DomainError, type Actor, type TenantId } from '@sportello/kernel';
import { pluginInstancesOf, withInstance, type ConfiguredInstance } from '../document/plugin.instances.js';
import type { TenantConfiguration } from '../document/tenant.configuration.js';
import type { AppliedRevision } from './revision.js';
import type { TenantRevisions } from './tenant.revisions.js';

interface InstanceEdit {
  /** Name of the plugin instance: a channel, a rule, the notifier or a supplier's connector. */
  readonly instance: string;
  readonly by: Actor;
  /** Why, in the words of whoever makes it. */
  readonly reason?: string;
  /** The revision it was decided on; any when left out. */
  readonly expectedRevision?: number;
}

export interface InstanceSwitch extends InstanceEdit {
  readonly enabled: boolean;
}

export interface InstanceSettings extends InstanceEdit {
  readonly settings: ConfiguredInstance['settings'];
}

/**
 * Enables or disables one plugin instance by an edit of the configuration in force: a revision of its own, which exports as a
 * file.
 * @returns `unchanged` when it is so already
 * @throws DomainError PLUGIN.INSTANCE_NOT_FOUND, TENANT.NOT_FOUND, TENANT.REVISION_STALE
 */
export function switchInstance(
  revisions: TenantRevisions,
  tenant: TenantId,
  { instance, enabled, ...edit }: InstanceSwitch,
): Promise<AppliedRevision> {
  return revisions.edit(tenant, edit, (document) =>
    instanceOf(document, instance).enabled === enabled ? null : withInstance(document, instance, { enabled }),
  );
}

/**
 * Gives one plugin instance other settings, likewise.
 * @throws TenantInvalidError with every problem of theirs, and as {@link switchInstance}
 */
export function changeSettings(
  revisions: TenantRevisions,
  tenant: TenantId,
  { instance, settings, ...edit }: InstanceSettings,
): Promise<AppliedRevision> {
  return revisions.edit(tenant, edit, (document) => {
    instanceOf(document, instance);
    return withInstance(document, instance, { settings });
  });
}

/** @throws DomainError PLUGIN.INSTANCE_NOT_FOUND */
export function instanceOf(
  configuration: Pick<TenantConfiguration, 'channels' | 'routing' | 'notifications' | 'escalation'>,
  name: string,
): ConfiguredInstance {
  const found = pluginInstancesOf(configuration).find((instance) => instance.name === name);
  if (found !== undefined) return found;
  throw new DomainError('PLUGIN.INSTANCE_NOT_FOUND', 'not-found', {
    it: `L’istanza «${name.slice(0, 60)}» non esiste.`,
    en: `There is no instance "${name.slice(0, 60)}".`,
  });
}
