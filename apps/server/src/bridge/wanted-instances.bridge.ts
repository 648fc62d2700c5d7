import type { TenantId } from '@sportello/kernel';
import { WantedInstances, type WantedInstance } from '@sportello/plugin-host';
import { pluginInstancesOf, type ConfiguredInstance, type TenantDirectory } from '@sportello/tenancy';

/** Which plugin instances a tenant's configuration asks for: its channels, its routing rules, its notifier, its suppliers. */
export class ConfiguredInstances extends WantedInstances {
  constructor(private readonly directory: TenantDirectory) {
    super();
  }

  override async tenants(): Promise<readonly TenantId[]> {
    return (await this.directory.list()).filter(({ status }) => status === 'active').map(({ tenant }) => tenant);
  }

  override async wanted(tenant: TenantId): Promise<readonly WantedInstance[]> {
    const current = await this.directory.current(tenant);
    return pluginInstancesOf(current).map((one) => wantedInstance(one, current.settingsVersions?.[one.name]));
  }

  override onChange(listener: (tenant: TenantId) => void): () => void {
    return this.directory.onChange((tenant) => {
      if (tenant !== null) listener(tenant);
      else
        void this.tenants().then(
          (all) => all.forEach(listener),
          () => undefined,
        );
    });
  }
}

/** As the host wants it told. */
export function wantedInstance(
  { name, plugin, enabled, isolation, settings }: ConfiguredInstance,
  settingsVersion: number | undefined,
): WantedInstance {
  return {
    ...{ name, plugin, enabled, settings },
    ...(isolation === undefined ? {} : { isolation }),
    ...(settingsVersion === undefined ? {} : { settingsVersion }),
  };
}
