import { DomainError, type Actor, type TenantId } from '@sportello/kernel';
import { parse } from 'yaml';
import type { TenantConfiguration } from '../document/tenant.configuration.js';
import type { AppliedRevision } from './revision.js';
import type { TenantRevisions } from './tenant.revisions.js';

export interface ChannelSwitch {
  /** Name of the channel's plugin instance. */
  readonly instance: string;
  readonly enabled: boolean;
  readonly by: Actor;
}

/**
 * Enables or disables one channel by an edit of the configuration in force: a revision of its own, which exports as a file.
 * @returns `unchanged` when it is so already
 * @throws DomainError PLUGIN.INSTANCE_NOT_FOUND, PLUGIN.NOT_SWITCHABLE for a rule, a notifier or a supplier, TENANT.NOT_FOUND
 */
export async function switchChannel(
  revisions: TenantRevisions,
  tenant: TenantId,
  { instance, enabled, by }: ChannelSwitch,
): Promise<AppliedRevision> {
  // What is in force was checked when it was applied.
  const document = parse(await revisions.export(tenant), { merge: true }) as TenantConfiguration;
  if (!document.channels.some((channel) => channel.instance === instance)) throw noChannel(document, instance);
  const channels = document.channels.map((channel) =>
    channel.instance === instance ? { ...channel, enabled } : channel,
  );
  return revisions.applyDocument({ ...document, channels }, { by });
}

function noChannel(document: TenantConfiguration, instance: string): DomainError {
  const needed =
    document.notifications.instance === instance || document.routing.rules.some(({ name }) => name === instance);
  if (!needed)
    return new DomainError('PLUGIN.INSTANCE_NOT_FOUND', 'not-found', {
      it: `L’istanza «${instance}» non esiste.`,
      en: `There is no instance "${instance}".`,
    });
  return new DomainError('PLUGIN.NOT_SWITCHABLE', 'conflict', {
    it: `«${instance}» non è un canale: si toglie o si cambia nel file dell’ente.`,
    en: `"${instance}" is not a channel: it is removed or changed in the tenant's file.`,
  });
}
