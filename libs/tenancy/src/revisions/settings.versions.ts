import type { PluginCatalogue } from '../check/plugin-catalogue.port.js';
import type { TenantConfiguration } from '../document/tenant.configuration.js';

/** Version of the shape in which each instance's settings were written, by the instance's name. */
export type SettingsVersions = Readonly<Record<string, number>>;

/** As the plugins that are loaded now have it: settings just checked against them are of their version. */
export function settingsVersionsOf(
  { channels, routing, notifications, escalation }: TenantConfiguration,
  plugins: PluginCatalogue | undefined,
): SettingsVersions {
  const instances = [
    ...channels.map(({ instance, plugin }) => [instance, plugin] as const),
    ...routing.rules.map(({ name, plugin }) => [name, plugin] as const),
    [notifications.instance, notifications.plugin] as const,
    ...Object.values(escalation.suppliers).map(({ instance }) => [instance.name, instance.plugin] as const),
  ];
  return Object.fromEntries(
    instances.flatMap(([name, plugin]) => {
      const version = plugins?.find(plugin)?.configVersion;
      return version === undefined ? [] : [[name, version]];
    }),
  );
}
