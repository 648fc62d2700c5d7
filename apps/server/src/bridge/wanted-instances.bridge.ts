import type { TenantId } from '@sportello/kernel';
import { WantedInstances, type WantedInstance } from '@sportello/plugin-host';
import type { TenantDirectory } from '@sportello/tenancy';

/** Which plugin instances a tenant's configuration asks for: its channels, its routing rules, its notifier. */
export class ConfiguredInstances extends WantedInstances {
  constructor(private readonly directory: TenantDirectory) {
    super();
  }

  override async tenants(): Promise<readonly TenantId[]> {
    return (await this.directory.list()).filter(({ status }) => status === 'active').map(({ tenant }) => tenant);
  }

  override async wanted(tenant: TenantId): Promise<readonly WantedInstance[]> {
    const { channels, routing, notifications } = await this.directory.current(tenant);
    return [
      ...channels.map(({ instance, plugin, enabled, settings }) => ({ name: instance, plugin, enabled, settings })),
      ...routing.rules.map(({ name, plugin, settings }) => ({ name, plugin, enabled: true, settings })),
      { name: notifications.instance, plugin: notifications.plugin, enabled: true, settings: notifications.settings },
    ];
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
