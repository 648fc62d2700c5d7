import { join, resolve } from 'node:path';
import { userInfo } from 'node:os';
import { FileBlobStore, Metrics, platformSettings, silentLogger } from '@sportello/platform';
import {
  encryptedSecrets,
  Intake,
  PluginCatalogue,
  PluginHost,
  PluginInstanceTable,
  PluginStoreTable,
  pluginPackages,
  PrometheusHostMetrics,
  readAllowList,
  ReferencedSecrets,
  SystemTimers,
  WantedInstances,
  WorkerThreads,
} from '@sportello/plugin-host';
import type { World } from './command.js';
import type { Installation } from './installation.js';

/** A host that runs nothing by itself: settings are tried in it, with the secrets of this machine. */
export async function trialHost({ env, root, clock }: World, { unitOfWork }: Installation): Promise<PluginHost> {
  const settings = platformSettings(env);
  const allowed = await readAllowList(resolve(root, env['SPORTELLO_PLUGINS'] ?? 'config/plugins.json'));
  const folder = join(settings.dataDir, 'secrets');
  const ports = {
    clock,
    timers: new SystemTimers(),
    random: Math.random,
    log: silentLogger,
    metrics: new PrometheusHostMetrics(new Metrics()),
    blobs: new FileBlobStore(join(settings.dataDir, 'blobs')),
    secrets: new ReferencedSecrets(env, folder, await encryptedSecrets(settings, env)),
    store: new PluginStoreTable(unitOfWork, clock),
    instances: new PluginInstanceTable(unitOfWork, clock),
    intake: new NoIntake(),
    threads: new WorkerThreads(),
  };
  const catalogue = await PluginCatalogue.load(allowed, pluginPackages(root, settings.dataDir, allowed));
  return new PluginHost(ports, catalogue, new Nothing(), { owner: `cli:${userInfo().username}`, inbound: false });
}

class NoIntake extends Intake {
  override async accept(): Promise<never> {
    throw new Error('nothing is taken in while settings are tried');
  }
}

class Nothing extends WantedInstances {
  override async tenants() {
    return [];
  }
  override async wanted() {
    return [];
  }
  override onChange() {
    return () => undefined;
  }
}
