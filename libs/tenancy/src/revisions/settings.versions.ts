import type { PluginCatalogue } from '../check/plugin-catalogue.port.js';
import { pluginInstancesOf } from '../document/plugin.instances.js';
import type { TenantConfiguration } from '../document/tenant.configuration.js';

/** Version of the shape in which each instance's settings were written, by the instance's name. */
export type SettingsVersions = Readonly<Record<string, number>>;

/** As the plugins that are loaded now have it: settings just checked against them are of their version. */
export function settingsVersionsOf(
  configuration: TenantConfiguration,
  plugins: PluginCatalogue | undefined,
): SettingsVersions {
  return Object.fromEntries(
    pluginInstancesOf(configuration).flatMap(({ name, plugin }) => {
      const version = plugins?.find(plugin)?.configVersion;
      return version === undefined ? [] : [[name, version]];
    }),
  );
}
