import { systemActor, type TenantContext, type TenantId } from '@sportello/kernel';
import type { Json, Localized, PluginContext } from '@sportello/plugin-sdk';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { LoadedPlugin } from '../catalogue/plugin.catalogue.js';
import { pluginContext } from '../context/context.factory.js';
import { InstanceVoice } from '../context/instance.voice.js';
import { Redactor, PluginFailure } from '@sportello/plugin-worker';
import { migrateSettings } from '../context/settings.migration.js';
import { parseSettings, settingAt } from '../context/settings.js';
import type { WantedInstance } from '../ports/wanted-instances.js';
import { backoff } from '../supervisor/backoff.js';
import { CircuitBreaker } from '../supervisor/circuit-breaker.js';
import type { Operation } from '../supervisor/operations.js';
import type { PluginCaller } from '../supervisor/plugin.caller.js';
import { readPluginError } from '../supervisor/plugin-error.reading.js';
import type { HostPorts } from './host.ports.js';
import { InstanceLife } from './instance.life.js';
import { keepTrying } from './instance.trying.js';
import { WorkerTier } from '../worker/worker.tier.js';
import { assertIsolation } from './isolation.check.js';

const said = z.string().min(1).max(1_000);
/** What a check may tell beside that all is well; anything else is nothing. */
const remarkSchema = z.object({ it: said, en: said }).optional().catch(undefined);

/** A contribution that can try its settings. */
interface Checked {
  check(ctx: PluginContext): Promise<unknown>;
}

/** Milliseconds after the loss of its worker in which an instance shows it, before it is tried. */
const REVIVE_AFTER = 1_000;

/** What an operation of a living instance is: guarded by the breaker or not, ended by which signal. */
export interface CallOptions {
  readonly guarded: boolean;
  /** Ends the call besides the instance's own end. */
  readonly until?: AbortSignal;
}

/** One tenant's instance of one plugin: its settings, its state, and the only way to call it. */
export class PluginInstance {
  readonly life: InstanceLife;
  /** Of one that both takes in and sends: a server that takes no mail is no reason to leave mail unread. */
  readonly sending: InstanceLife | undefined;
  readonly #redactor = new Redactor();
  readonly #voice: InstanceVoice;
  readonly #stop = new AbortController();
  readonly #breakers = new Map<Operation, CircuitBreaker>();
  readonly #settings: unknown;
  /** As written, brought to the plugin's own version. */
  #migrated: Json = null;
  /** Where it has a thread of its own. */
  readonly #tier: WorkerTier | undefined;
  /** How often it has lost its worker. */
  #revivals = 0;
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
    this.#voice = new InstanceVoice(ports.clock);
    this.#settings = this.#prepare();
    this.#tier = this.#settings === undefined ? undefined : this.#worker();
    this.sending = this.callable && this.#sendsBesideTakingIn() ? this.life.sendsApart() : undefined;
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

  /** Whether there is something at a setting, e.g. `outgoing`. */
  has(setting: string): boolean {
    return settingAt(this.#settings, setting) !== undefined;
  }

  get contributes(): LoadedPlugin['definition']['contributes'] {
    return this.#tier?.contributes ?? this.plugin?.definition.contributes ?? {};
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
    const owner = { ...target, manifest: plugin.manifest, settings: this.#settings, voice: this.#voice };
    return this.caller.call(target, {
      operation,
      result,
      guarded: options.guarded,
      run: (signal) => {
        const ctx = pluginContext(this.ports, owner, signal);
        return this.#tier === undefined ? run(ctx) : this.#tier.within(signal, () => run(ctx));
      },
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
      voice: this.#voice,
    };
    return pluginContext(this.ports, owner, this.stopped);
  }

  /** Tries the settings with every contribution that can, but for sending where it has a life of its own. @throws PluginFailure */
  async check(until?: AbortSignal): Promise<void> {
    const { contributes } = this;
    const points = [
      contributes['channel.inbound.poll'],
      contributes['channel.inbound.push'],
      contributes['channel.inbound.listen'],
      ...(this.sending === undefined ? [contributes['channel.outbound']] : []),
      contributes['channel.receipt'],
      contributes['escalation.connector'],
      contributes.notifier,
    ];
    this.life.remark(await this.#tried(points, until));
  }

  /** Tries the settings of sending, where it has a life of its own. @throws PluginFailure */
  async checkSending(until?: AbortSignal): Promise<void> {
    if (this.sending === undefined) return;
    this.sending.remark(await this.#tried([this.contributes['channel.outbound']], until));
  }

  async #tried(points: readonly (Checked | undefined)[], until?: AbortSignal): Promise<Localized | undefined> {
    if (this.#unfit !== undefined) throw this.#unfit;
    let remark: Localized | undefined;
    for (const point of points) {
      if (point === undefined) continue;
      const options = { guarded: false, ...(until === undefined ? {} : { until }) };
      const told = await this.call('check', remarkSchema, async (ctx): Promise<unknown> => point.check(ctx), options);
      remark ??= told;
    }
    return remark;
  }

  /** Tries whether it can send until it can, beside taking in; at once over where that is no life of its own. */
  async startSending(until: AbortSignal): Promise<void> {
    const { sending } = this;
    if (sending === undefined) return;
    const start = async (): Promise<void> => {
      await this.checkSending(until);
      sending.runs();
    };
    await this.keepTrying(until, start, sending);
  }

  /** Does the work until it succeeds, the error says to give up, or the signal ends it. The error decides the state. */
  async keepTrying(until: AbortSignal, work: () => Promise<void>, life = this.life): Promise<void> {
    await keepTrying({ ports: this.ports, redactor: this.#redactor, life }, until, work);
  }

  /** Ends every call and every loop of the instance. */
  stop(): void {
    if (this.stopped.aborted) return;
    if (this.life.state !== 'DISABLED') this.life.move('STOPPING');
    this.#stop.abort();
  }

  /** Lets go of its thread, if it has one. Called once it has been stopped and waited for. */
  async end(): Promise<void> {
    await this.#tier?.end();
  }

  #prepare(): unknown {
    if (this.plugin === undefined) {
      this.#unfit = new PluginFailure('permanent', `the plugin ${this.wanted.plugin} is not loaded`);
      this.life.move('INCOMPATIBLE', this.#unfit);
      return undefined;
    }
    try {
      assertIsolation(this.plugin.manifest, this.wanted);
      const { definition } = this.plugin;
      const { settings: written, settingsVersion = definition.configVersion } = this.wanted;
      this.#migrated = migrateSettings(definition, written, settingsVersion);
      const settings = parseSettings(definition, this.#migrated);
      this.life.move('CHECKED');
      return settings;
    } catch (error) {
      this.#unfit = readPluginError(error, this.#redactor);
      this.life.move('MISCONFIGURED', this.#unfit);
      return undefined;
    }
  }

  #sendsBesideTakingIn(): boolean {
    const points = this.contributes;
    const takesIn = [points['channel.inbound.poll'], points['channel.inbound.push'], points['channel.inbound.listen']];
    return points['channel.outbound'] !== undefined && takesIn.some((point) => point !== undefined);
  }

  #worker(): WorkerTier | undefined {
    const { plugin, wanted, tenant } = this;
    if (plugin === undefined || wanted.isolation !== 'worker') return undefined;
    const start = { entry: plugin.entry, tenant, instance: wanted.name, settings: this.#migrated };
    const hooks = {
      lost: (why: PluginFailure, again: number) => void this.#revive(why, again),
      left: ({ message }: { readonly message: string }) => this.#reportLeft(message),
    };
    return new WorkerTier(this.ports, start, hooks, plugin.definition.contributes);
  }

  /**
   * Its worker is gone: told at once, and tried again in a while, and again, until it works or something else is known of it. Polls
   * and doors try again by themselves.
   */
  async #revive(why: PluginFailure, again: number): Promise<void> {
    const { life } = this;
    if (life.state !== 'RUNNING' && life.state !== 'DEGRADED') return;
    life.move('DEGRADED', why);
    const turn = ++this.#revivals;
    let rest = Math.max(again, REVIVE_AFTER);
    for (let tries = 1; ; tries += 1) {
      await this.ports.timers.sleep(rest, this.stopped);
      // A worker lost once more has a turn of its own.
      if (life.state !== 'DEGRADED' || this.stopped.aborted || turn !== this.#revivals) return;
      if (await this.#works()) return;
      rest = REVIVE_AFTER + backoff(tries, this.ports.random);
    }
  }

  async #works(): Promise<boolean> {
    try {
      await this.check();
      if (this.life.state === 'DEGRADED') this.life.move('RUNNING');
      return true;
    } catch (error) {
      this.ports.log.warn(
        { ...this.#labels(), reason: readPluginError(error, this.#redactor).message },
        'still degraded',
      );
      return false;
    }
  }

  #reportLeft(message: string): void {
    const reason = this.#redactor.text(message);
    this.ports.log.error({ ...this.#labels(), reason }, 'a plugin left something unhandled in its worker');
  }

  #labels(): { readonly tenant: string; readonly plugin: string; readonly instance: string } {
    return { tenant: this.tenant, plugin: this.wanted.plugin, instance: this.name };
  }

  #breaker(operation: Operation): CircuitBreaker {
    const breaker = this.#breakers.get(operation) ?? new CircuitBreaker(this.ports.clock);
    this.#breakers.set(operation, breaker);
    return breaker;
  }
}
