import { systemActor, type TenantContext, type TenantId } from '@sportello/kernel';
import type { PluginContext } from '@sportello/plugin-sdk';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { LoadedPlugin } from '../catalogue/plugin.catalogue.js';
import { pluginContext } from '../context/context.factory.js';
import { Redactor } from '../context/redactor.js';
import { parseSettings } from '../context/settings.js';
import type { WantedInstance } from '../ports/wanted-instances.js';
import { backoff } from '../supervisor/backoff.js';
import { CircuitBreaker } from '../supervisor/circuit-breaker.js';
import type { Operation } from '../supervisor/operations.js';
import type { PluginCaller } from '../supervisor/plugin.caller.js';
import { readPluginError } from '../supervisor/plugin-error.reading.js';
import { PluginFailure } from '../supervisor/plugin.failure.js';
import { stateAfterLivingFailure } from './error.state.js';
import type { HostPorts } from './host.ports.js';
import { InstanceLife } from './instance.life.js';

/** What an operation of a living instance is: guarded by the breaker or not, ended by which signal. */
export interface CallOptions {
  readonly guarded: boolean;
  /** Ends the call besides the instance's own end. */
  readonly until?: AbortSignal;
}

/** One tenant's instance of one plugin: its settings, its state, and the only way to call it. */
export class PluginInstance {
  readonly life: InstanceLife;
  readonly #redactor = new Redactor();
  readonly #stop = new AbortController();
  readonly #breakers = new Map<Operation, CircuitBreaker>();
  readonly #settings: unknown;
  /** Why it can never be called, when it cannot. */
  #unfit: PluginFailure | undefined;

  constructor(
    private readonly ports: HostPorts,
    private readonly caller: PluginCaller,
    readonly tenant: TenantId,
    readonly wanted: WantedInstance,
    private readonly plugin: LoadedPlugin | undefined,
  ) {
    const owner = { tenant, instance: wanted.name, plugin: wanted.plugin };
    this.life = new InstanceLife({ ...ports, health: ports.instances }, owner);
    this.#settings = this.#prepare();
  }

  get name(): string {
    return this.wanted.name;
  }

  get stopped(): AbortSignal {
    return this.#stop.signal;
  }

  /** Whether plugin and settings are there, so that it can be called at all. */
  get callable(): boolean {
    return this.#settings !== undefined;
  }

  get contributes(): LoadedPlugin['definition']['contributes'] {
    return this.plugin?.definition.contributes ?? {};
  }

  /** On whose behalf the instance itself acts. */
  context(): TenantContext {
    return { tenant: this.tenant, actor: systemActor(`plugin:${this.name}`), correlationId: randomUUID() };
  }

  /** @throws PluginFailure */
  async call<T>(
    operation: Operation,
    result: z.ZodType<T>,
    run: (ctx: PluginContext) => Promise<unknown>,
    options: CallOptions = { guarded: true },
  ): Promise<T> {
    const plugin = this.plugin;
    if (plugin === undefined || this.#settings === undefined) {
      throw new PluginFailure('not-running', `${this.name} is ${this.life.state}: ${this.life.health().reason ?? ''}`);
    }
    const stopped = options.until === undefined ? this.stopped : AbortSignal.any([this.stopped, options.until]);
    const target = {
      tenant: this.tenant,
      instance: this.name,
      plugin: plugin.manifest.id,
      deadlines: plugin.definition.deadlines,
      redactor: this.#redactor,
      breaker: this.#breaker(operation),
      stopped,
    };
    const owner = { ...target, manifest: plugin.manifest, settings: this.#settings };
    return this.caller.call(target, {
      operation,
      result,
      guarded: options.guarded,
      run: (signal) => run(pluginContext(this.ports, owner, signal)),
    });
  }

  /** A context that lasts as long as the instance, for a door that stays open. */
  lastingContext(): PluginContext {
    if (this.plugin === undefined) throw new PluginFailure('not-running', `${this.name} has no plugin`);
    const owner = {
      tenant: this.tenant,
      instance: this.name,
      manifest: this.plugin.manifest,
      settings: this.#settings,
      redactor: this.#redactor,
    };
    return pluginContext(this.ports, owner, this.stopped);
  }

  /** Tries the settings with every contribution that can. @throws PluginFailure */
  async check(until?: AbortSignal): Promise<void> {
    if (this.#unfit !== undefined) throw this.#unfit;
    const { contributes } = this;
    const points = [
      contributes['channel.inbound.poll'],
      contributes['channel.inbound.push'],
      contributes['channel.inbound.listen'],
      contributes['channel.outbound'],
      contributes['channel.receipt'],
      contributes['escalation.connector'],
      contributes.notifier,
    ];
    for (const point of points) {
      if (point === undefined) continue;
      const options = { guarded: false, ...(until === undefined ? {} : { until }) };
      await this.call('check', z.unknown(), async (ctx) => void (await point.check(ctx)), options);
    }
  }

  /** Does the work until it succeeds, the error says to give up, or the signal ends it. The error decides the state. */
  async keepTrying(until: AbortSignal, work: () => Promise<void>): Promise<void> {
    while (!until.aborted) {
      try {
        return await work();
      } catch (error) {
        const failure = readPluginError(error, this.#redactor);
        if (until.aborted || failure.verdict === 'stopped') return;
        const state = stateAfterLivingFailure(failure.verdict);
        this.life.move(state, failure);
        if (state !== 'RETRYING') return;
        await this.ports.timers.sleep(backoff(this.life.failures, this.ports.random), until);
      }
    }
  }

  /** Ends every call and every loop of the instance. */
  stop(): void {
    if (this.stopped.aborted) return;
    if (this.life.state !== 'DISABLED') this.life.move('STOPPING');
    this.#stop.abort();
  }

  #prepare(): unknown {
    if (this.plugin === undefined) {
      this.#unfit = new PluginFailure('permanent', `the plugin ${this.wanted.plugin} is not loaded`);
      this.life.move('INCOMPATIBLE', this.#unfit);
      return undefined;
    }
    try {
      const settings = parseSettings(this.plugin.definition, this.wanted.settings);
      this.life.move('CHECKED');
      return settings;
    } catch (error) {
      this.#unfit = readPluginError(error, this.#redactor);
      this.life.move('MISCONFIGURED', this.#unfit);
      return undefined;
    }
  }

  #breaker(operation: Operation): CircuitBreaker {
    const breaker = this.#breakers.get(operation) ?? new CircuitBreaker(this.ports.clock);
    this.#breakers.set(operation, breaker);
    return breaker;
  }
}
