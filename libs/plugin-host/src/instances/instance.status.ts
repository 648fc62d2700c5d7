import type { TenantId } from '@sportello/kernel';
import type { PluginInstanceTable } from '../database/plugin-instance.table.js';
import { adviceFor, type InstanceHealth } from './instance.health.js';
import type { InstanceState } from './instance.state.js';

/** One instance of a tenant and how it is, from whichever process runs it. */
export interface InstanceStatus {
  readonly name: string;
  readonly plugin: string;
  readonly wanted: 'enabled' | 'disabled';
  readonly health: InstanceHealth;
}

/** Every instance of a tenant, how it is, and what an operator can do; also of those other processes run. */
export async function statusOf(instances: PluginInstanceTable, tenant: TenantId): Promise<readonly InstanceStatus[]> {
  const stored = await instances.list(tenant);
  return stored.map(({ name, plugin, wanted, health, state, lastProgressAt, updatedAt }) => ({
    name,
    plugin,
    wanted,
    health: {
      // What an older release kept says less.
      ...untold(state, updatedAt),
      ...health,
      state,
      lastProgressAt: lastProgressAt?.toISOString() ?? null,
    },
  }));
}

/** Health of an instance nobody has told of yet. */
function untold(state: InstanceState, since: Date): Omit<InstanceHealth, 'lastProgressAt'> {
  const advice = adviceFor(state);
  return {
    state,
    since: since.toISOString(),
    reason: null,
    field: null,
    advice,
    failures: 0,
    silent: false,
    address: null,
    sending: null,
  };
}
