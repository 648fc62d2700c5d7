import { randomUUID } from 'node:crypto';
import { join, resolve } from 'node:path';
import type { TenantContext } from '@sportello/kernel';
import { createLogger, FileBlobStore, platformSettings } from '@sportello/platform';
import {
  PluginCatalogue,
  PluginInstanceTable,
  PluginStoreTable,
  pluginPackages,
  readAllowList,
  ReferencedSecrets,
  RuleTrial,
  SystemTimers,
  WorkerThreads,
} from '@sportello/plugin-host';
import { RoutingTrials } from '@sportello/routing';
import type { CurrentTenant } from '@sportello/tenancy';
import { RoutingReader } from '@sportello/ticketing';
import type { World } from '../command.js';
import { knownTenant, operator, withInstallation } from '../installation.js';

/** The routing of one tenant, to be tried out. */
export interface TriedRouting {
  readonly ctx: TenantContext;
  readonly tenant: CurrentTenant;
  readonly trials: RoutingTrials;
}

/** Whoever types commands sees every ticket of the installation. */
export const SEES_ALL = { restricted: true } as const;

/** Rules run in this process, under the supervision they have in the server; the log is left to the server. */
export async function withRouting<T>(
  world: World,
  id: string,
  work: (routing: TriedRouting) => Promise<T>,
): Promise<T> {
  const { env, root, clock } = world;
  const allowed = await readAllowList(resolve(root, env['SPORTELLO_PLUGINS'] ?? 'config/plugins.json'));
  const { dataDir } = platformSettings(env);
  const catalogue = await PluginCatalogue.load(allowed, pluginPackages(root, dataDir, allowed));
  return withInstallation(world, async (installation) => {
    const tenant = await installation.directory.current(await knownTenant(installation, id));
    const ports = {
      clock,
      timers: new SystemTimers(),
      random: Math.random,
      log: createLogger({ level: 'silent' }),
      blobs: new FileBlobStore(join(dataDir, 'blobs')),
      secrets: new ReferencedSecrets(env),
      store: new PluginStoreTable(installation.unitOfWork, clock),
      instances: new PluginInstanceTable(installation.unitOfWork, clock),
      threads: new WorkerThreads(),
    };
    const trials = new RoutingTrials(new RoutingReader(installation.unitOfWork), {
      tryRules: (ctx, wanted) => new RuleTrial(ports, catalogue, ctx, wanted),
    });
    const ctx = { tenant: tenant.tenant, actor: operator(), correlationId: randomUUID() };
    return work({ ctx, tenant, trials });
  });
}
