import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { join } from 'node:path';
import {
  LogBook,
  PluginCatalogue,
  PluginHost,
  PluginInstanceTable,
  PluginLogTable,
  pluginPackages,
  PluginStoreTable,
  PrometheusHostMetrics,
  readAllowList,
  ReferencedSecrets,
  secretStore,
  type SecretSource,
  SystemTimers,
  WorkerThreads,
} from '@sportello/plugin-host';
import type { InstallationKey } from '@sportello/platform';
import type { PluginCatalogue as KnownPlugins } from '@sportello/tenancy';
import { ConfiguredInstances } from '../bridge/wanted-instances.bridge.js';
import type { ServerSettings } from '../server.settings.js';
import type { Foundation } from './foundation.js';

/** Judges and loads what the allow-list names. @throws DomainError PLUGIN.ALLOW_LIST */
export async function loadPlugins(
  settings: Pick<ServerSettings, 'pluginsFile' | 'root' | 'platform'>,
): Promise<PluginCatalogue> {
  const allowed = await readAllowList(settings.pluginsFile);
  return PluginCatalogue.load(allowed, pluginPackages(settings.root, settings.platform.dataDir, allowed));
}

/** The loaded plugins as tenant files are checked against them. */
export function knownPlugins(catalogue: PluginCatalogue): KnownPlugins {
  const known = new Map(
    catalogue
      .manifests()
      .map(({ id, contributes, config, configVersion, isolation }) => [
        id,
        { contributes: contributes.map(({ point }) => point), settingsJsonSchema: config, configVersion, isolation },
      ]),
  );
  return { find: (id) => known.get(id), ids: () => [...known.keys()] };
}

export function pluginHost(
  foundation: Foundation,
  catalogue: PluginCatalogue,
  environment: Readonly<Record<string, string | undefined>>,
): PluginHost {
  const { clock, log, metrics, blobs, unitOfWork, inbox, directory, settings, database } = foundation;
  const timers = new SystemTimers();
  const logs = new LogBook({ table: new PluginLogTable(unitOfWork), clock, timers, log });
  return new PluginHost(
    {
      ...{ clock, blobs, timers, logs },
      random: Math.random,
      log: log.child({ part: 'plugins' }),
      metrics: new PrometheusHostMetrics(metrics),
      secrets: installationSecrets(settings, database.key, environment),
      store: new PluginStoreTable(unitOfWork, clock),
      instances: new PluginInstanceTable(unitOfWork, clock),
      intake: inbox,
      threads: new WorkerThreads(),
    },
    catalogue,
    new ConfiguredInstances(directory),
    { owner: `${hostname()}:${process.pid}:${randomUUID().slice(0, 8)}`, inbound: settings.roles.includes('worker') },
  );
}

/** The secrets a tenant's file may name, each tenant's apart. */
export const installationSecrets = (
  { platform: { dataDir } }: Pick<ServerSettings, 'platform'>,
  key: InstallationKey,
  environment: Readonly<Record<string, string | undefined>>,
): SecretSource => new ReferencedSecrets(environment, join(dataDir, 'secrets'), secretStore(dataDir, key, environment));
