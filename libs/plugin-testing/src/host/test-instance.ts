import { ManualClock, type Clock } from '@sportello/kernel';
import type { PluginContext, PluginDefinition, PluginHttp } from '@sportello/plugin-sdk';
import { deepFreeze } from '@sportello/plugin-worker';
import type { z } from 'zod';
import { CapturedLog } from './captured.log.js';
import { CapturedMetrics } from './captured.metrics.js';
import { loopbackHttp } from './loopback.http.js';
import { MemoryBlobs } from './memory.blobs.js';
import { MemoryStore } from './memory.store.js';
import { settingAt } from './setting-at.js';

export interface TestInstanceOptions {
  readonly settings: unknown;
  /** What each reference found in the settings stands for, e.g. `{ 'env:MAIL_PASSWORD': 'tomato' }`. */
  readonly secrets?: Readonly<Record<string, string>>;
  readonly tenant?: string;
  readonly instance?: string;
  readonly clock?: Clock;
  /** In place of the client that reaches this machine alone. */
  readonly http?: PluginHttp;
  /** Memory shared with an earlier instance, as after a restart. */
  readonly store?: MemoryStore;
  readonly blobs?: MemoryBlobs;
}

/** One instance of a plugin with everything a host would give it, in memory and open to inspection. */
export class TestInstance<Schema extends z.ZodType> {
  readonly settings: Readonly<z.output<Schema>>;
  readonly log = new CapturedLog();
  readonly metrics = new CapturedMetrics();
  readonly store: MemoryStore;
  readonly blobs: MemoryBlobs;
  readonly clock: Clock;
  readonly #options: TestInstanceOptions;

  constructor(plugin: PluginDefinition<Schema>, options: TestInstanceOptions) {
    this.#options = options;
    this.settings = deepFreeze(plugin.config.parse(structuredClone(options.settings)));
    this.store = options.store ?? new MemoryStore();
    this.blobs = options.blobs ?? new MemoryBlobs();
    this.clock = options.clock ?? new ManualClock('2026-03-02T09:00:00Z');
  }

  /** The context of one operation. @param signal aborts it; without one it is never aborted */
  context(signal: AbortSignal = new AbortController().signal): PluginContext<z.output<Schema>> {
    return {
      tenant: this.#options.tenant ?? 'comune-di-prova',
      instance: this.#options.instance ?? 'prova',
      settings: this.settings,
      secret: async (field) => this.#secret(field),
      log: this.log,
      http: this.#options.http ?? loopbackHttp(signal),
      store: this.store,
      blobs: this.blobs,
      clock: this.clock,
      signal,
      metrics: this.metrics,
    };
  }

  #secret(field: string): string {
    const reference = settingAt(this.settings, field);
    const value = typeof reference === 'string' ? this.#options.secrets?.[reference] : undefined;
    if (value === undefined) throw new Error(`no secret is given for the setting ${field}`);
    return value;
  }
}

/** An instance of `plugin`, ready to be called: `const it = testInstance(plugin, {settings}); await contribution.poll(it.context(), null)`. */
export function testInstance<Schema extends z.ZodType>(
  plugin: PluginDefinition<Schema>,
  options: TestInstanceOptions,
): TestInstance<Schema> {
  return new TestInstance(plugin, options);
}
