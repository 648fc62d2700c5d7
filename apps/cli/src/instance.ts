import type { TenantId } from '@sportello/kernel';
import { instanceOf, type CurrentTenant } from '@sportello/tenancy';
import type { Given, World } from './command.js';
import { knownTenant, withInstallation, type Installation } from './installation.js';

/** The plugin instance a command is about. */
export interface ChosenInstance {
  readonly installation: Installation;
  readonly tenant: TenantId;
  readonly name: string;
  /** The configuration in force, which has the instance. */
  readonly current: CurrentTenant;
}

/** Works on the instance that was named. @throws DomainError TENANT.NOT_FOUND, PLUGIN.INSTANCE_NOT_FOUND */
export function withInstance<T>(
  world: World,
  { arguments: [name = ''], one }: Pick<Given, 'arguments' | 'one'>,
  work: (chosen: ChosenInstance) => Promise<T>,
): Promise<T> {
  return withInstallation(world, async (installation) => {
    const tenant = await knownTenant(installation, one('tenant') ?? '');
    const current = await installation.directory.current(tenant);
    instanceOf(current, name);
    return work({ installation, tenant, name, current });
  });
}
