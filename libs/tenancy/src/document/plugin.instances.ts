import type { TenantConfiguration } from './tenant.configuration.js';

/** What a tenant uses a plugin instance for; each kind has its place in the file. */
export type InstanceUse = 'channel' | 'rule' | 'notifier' | 'supplier';

/** One plugin instance, wherever in the tenant's file it stands. */
export interface ConfiguredInstance {
  /** Unique among all of the tenant. */
  readonly name: string;
  readonly use: InstanceUse;
  readonly plugin: string;
  readonly enabled: boolean;
  readonly isolation?: 'in-process' | 'worker';
  readonly settings: TenantConfiguration['notifications']['settings'];
}

type Uses = Pick<TenantConfiguration, 'channels' | 'routing' | 'notifications' | 'escalation'>;
type Entry = Pick<ConfiguredInstance, 'plugin' | 'isolation' | 'settings'> & { readonly enabled?: boolean };

/** Every plugin instance of a tenant: channels, rules in their order, the notifier, the suppliers' connectors. */
export function pluginInstancesOf({ channels, routing, notifications, escalation }: Uses): ConfiguredInstance[] {
  return [
    ...channels.map((entry) => configured(entry.instance, 'channel', entry)),
    ...routing.rules.map((entry) => configured(entry.name, 'rule', entry)),
    configured(notifications.instance, 'notifier', notifications),
    ...Object.values(escalation.suppliers).map(({ instance }) => configured(instance.name, 'supplier', instance)),
  ];
}

function configured(name: string, use: InstanceUse, entry: Entry): ConfiguredInstance {
  const { plugin, enabled = true, isolation, settings } = entry;
  return { name, use, plugin, enabled, settings, ...(isolation === undefined ? {} : { isolation }) };
}

/** The same configuration with one instance's entry changed, wherever it stands. Its other parts are untouched. */
export function withInstance<T extends Uses>(
  document: T,
  name: string,
  change: { readonly enabled: boolean } | Pick<ConfiguredInstance, 'settings'>,
): T {
  const { channels, routing, notifications, escalation } = document;
  const changed = <E extends object>(own: string, entry: E): E => (own === name ? { ...entry, ...change } : entry);
  const suppliers = Object.entries(escalation.suppliers).map(([id, supplier]) => [
    id,
    { ...supplier, instance: changed(supplier.instance.name, supplier.instance) },
  ]);
  return {
    ...document,
    channels: channels.map((entry) => changed(entry.instance, entry)),
    routing: { ...routing, rules: routing.rules.map((entry) => changed(entry.name, entry)) },
    notifications: changed(notifications.instance, notifications),
    escalation: { ...escalation, suppliers: Object.fromEntries(suppliers) as typeof escalation.suppliers },
  };
}
