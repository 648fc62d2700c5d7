import type { Clock, TenantId } from '@sportello/kernel';
import type { BlobStore, Logger } from '@sportello/platform';
import {
  ConfigPluginError,
  PermanentPluginError,
  type Json,
  type PluginContext,
  type PluginLogger,
  type PluginManifest,
  type Scope,
} from '@sportello/plugin-sdk';
import type { HostMetrics } from '../ports/host-metrics.js';
import type { SecretSource } from '../ports/secret-source.js';
import type { PluginStoreTable } from '../database/plugin-store.table.js';
import { pluginHttp } from './plugin.http.js';
import type { LogBook } from './log.book.js';
import type { InstanceVoice } from './instance.voice.js';
import type { Redactor } from '@sportello/plugin-worker';
import { settingAt } from './settings.js';

export interface ContextPorts {
  readonly clock: Clock;
  readonly log: Logger;
  readonly metrics: HostMetrics;
  readonly secrets: SecretSource;
  readonly blobs: BlobStore;
  readonly store: PluginStoreTable;
  /** Where lines are kept for people to read; nowhere when left out. */
  readonly logs?: Pick<LogBook, 'keep'>;
}

/** Whose context it is. */
export interface ContextOwner {
  readonly tenant: TenantId;
  readonly instance: string;
  readonly manifest: PluginManifest;
  /** Parsed and frozen. */
  readonly settings: unknown;
  readonly redactor: Redactor;
  readonly voice: InstanceVoice;
}

/** What one operation of one instance may touch: its own things, within the scopes its manifest declares. */
export function pluginContext(ports: ContextPorts, owner: ContextOwner, signal: AbortSignal): PluginContext {
  const { tenant, instance, manifest, settings, voice } = owner;
  const labels = { tenant, plugin: manifest.id, instance };
  const within = <A extends unknown[], T>(scope: Scope, use: (...args: A) => Promise<T>) => {
    return async (...args: A): Promise<T> => {
      if (!manifest.scopes.includes(scope))
        throw new PermanentPluginError(`the plugin does not declare the scope ${scope}`);
      return use(...args);
    };
  };
  return Object.freeze<PluginContext>({
    tenant,
    instance,
    settings: settings as Readonly<unknown>,
    secret: within('secrets', (field: string) => secretOf(ports.secrets, owner, field)),
    log: logger(ports, owner, voice),
    http: within('network.connect', (request) => pluginHttp(settings, request, signal)),
    store: {
      get: within('store', (key: string) => ports.store.get(tenant, instance, key)),
      set: within('store', (key: string, value: Json, options?: { readonly ttl?: number }) =>
        ports.store.set(tenant, instance, key, value, until(ports.clock.now(), options?.ttl)),
      ),
      delete: within('store', (key: string) => ports.store.delete(tenant, instance, key)),
    },
    blobs: {
      put: within('blobs', (bytes: Uint8Array) => ports.blobs.put(tenant, bytes)),
      get: within('blobs', async (ref) => new Uint8Array(await ports.blobs.read(tenant, ref))),
    },
    clock: { now: () => ports.clock.now() },
    signal,
    metrics: {
      count: (name, by = 1) => {
        const full = `sportello_plugin_${metricName(manifest.id, name)}_total`;
        if (voice.mayMeasure(full)) ports.metrics.count(full, labels, by);
      },
      gauge: (name, value) => {
        const full = `sportello_plugin_${metricName(manifest.id, name)}`;
        if (voice.mayMeasure(full)) ports.metrics.gauge(full, labels, value);
      },
    },
  });
}

/** @param ttl seconds */
function until(now: Date, ttl: number | undefined): Date | null {
  if (ttl === undefined) return null;
  if (!Number.isFinite(ttl) || ttl <= 0)
    throw new PermanentPluginError('the ttl of a stored value is a number of seconds');
  return new Date(Math.min(now.getTime() + ttl * 1_000, FAR_FUTURE));
}

const FAR_FUTURE = Date.parse('9000-01-01T00:00:00Z');

async function secretOf(
  secrets: SecretSource,
  { tenant, settings, redactor }: ContextOwner,
  field: string,
): Promise<string> {
  const reference = settingAt(settings, field);
  const value = typeof reference === 'string' ? await secrets.find(tenant, reference) : undefined;
  if (value === undefined || value === '') {
    throw new ConfigPluginError(field, `there is no secret behind ${String(reference)}`);
  }
  redactor.learn(value);
  return value;
}

function logger(
  ports: ContextPorts,
  { tenant, instance, manifest, redactor }: ContextOwner,
  voice: InstanceVoice,
): PluginLogger {
  const log = ports.log.child({ tenant, plugin: manifest.id, instance });
  const write =
    (level: 'debug' | 'info' | 'warn' | 'error') =>
    (message: string, facts: Readonly<Record<string, Json>> = {}): void => {
      const { passes, held } = voice.mayLog();
      if (held > 0) log.warn({ held }, 'lines of a plugin were held back');
      if (!passes) return;
      const said = redactor.text(String(message)).slice(0, 2_000);
      const known = tellable(() => redactor.json(facts));
      log[level]({ facts: known }, said);
      ports.logs?.keep({ tenant, instance }, level, said, known);
    };
  return { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
}

/** Facts that go round in circles, or throw when they are read, are no reason to lose the line. */
function tellable(read: () => Json): Json {
  try {
    return read();
  } catch {
    return { unreadable: true };
  }
}

function metricName(plugin: string, name: string): string {
  return `${plugin}_${name}`
    .toLowerCase()
    .replaceAll(/[^a-z0-9_]/g, '_')
    .slice(0, 120);
}
