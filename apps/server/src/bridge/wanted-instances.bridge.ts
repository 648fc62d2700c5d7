import type { TenantId } from '@sportello/kernel';
import { WantedInstances, type Isolation, type WantedInstance } from '@sportello/plugin-host';
import type { TenantDirectory } from '@sportello/tenancy';

/** Which plugin instances a tenant's configuration asks for: its channels, its routing rules, its notifier, its suppliers. */
export class ConfiguredInstances extends WantedInstances {
  constructor(private readonly directory: TenantDirectory) {
    super();
  }

  override async tenants(): Promise<readonly TenantId[]> {
    return (await this.directory.list()).filter(({ status }) => status === 'active').map(({ tenant }) => tenant);
  }

  override async wanted(tenant: TenantId): Promise<readonly WantedInstance[]> {
    const { channels, routing, notifications, escalation, settingsVersions } = await this.directory.current(tenant);
    const wanted = [
      ...channels.map(({ instance: name, ...channel }) => ({ ...channel, name })),
      ...routing.rules,
      { ...notifications, name: notifications.instance },
      ...Object.values(escalation.suppliers).map(({ instance }) => instance),
    ];
    return wanted.map((one) => wantedInstance(one, settingsVersions?.[one.name]));
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

interface Configured extends Pick<WantedInstance, 'name' | 'plugin' | 'settings'> {
  readonly enabled?: boolean;
  readonly isolation?: Isolation;
}

function wantedInstance(
  { name, plugin, enabled = true, isolation, settings }: Configured,
  settingsVersion: number | undefined,
): WantedInstance {
  return {
    ...{ name, plugin, enabled, settings },
    ...(isolation === undefined ? {} : { isolation }),
    ...(settingsVersion === undefined ? {} : { settingsVersion }),
  };
}
