import type { Clock, TenantId } from '@sportello/kernel';
import type { Logger } from '@sportello/platform';
import type { Localized } from '@sportello/plugin-sdk';
import type { HostMetrics } from '../ports/host-metrics.js';
import type { PluginFailure } from '@sportello/plugin-worker';
import type { LogBook } from '../context/log.book.js';
import { adviceFor, type InstanceHealth } from './instance.health.js';
import { assertTransition, WORKING, type InstanceState } from './instance.state.js';

export interface LifePorts {
  readonly clock: Clock;
  readonly log: Logger;
  readonly metrics: HostMetrics;
  readonly logs?: Pick<LogBook, 'keep'>;
  /** Where health is kept for other processes to see. */
  readonly health: { saveHealth(tenant: TenantId, name: string, health: InstanceHealth): Promise<void> };
}

export interface LifeOwner {
  readonly tenant: TenantId;
  readonly instance: string;
  readonly plugin: string;
  /** What this life is of, when the instance has another for the rest. */
  readonly part?: 'sending';
}

/** The state of one instance: moved only along the graph, logged, measured, and kept where other processes see it. */
export class InstanceLife {
  #state: InstanceState = 'DRAFT';
  #since: Date;
  #reason: string | null = null;
  #field: string | null = null;
  #failures = 0;
  #worker = false;
  #progress: Date | null = null;
  #silent = false;
  #address: string | null = null;
  #remark: Localized | undefined;
  #sending: InstanceLife | undefined;
  #saving: Promise<void> = Promise.resolve();
  /** A process without the lease knows nothing worth keeping. */
  #speaks = false;

  constructor(
    private readonly ports: LifePorts,
    private readonly owner: LifeOwner,
  ) {
    this.#since = ports.clock.now();
  }

  get state(): InstanceState {
    return this.#state;
  }

  get failures(): number {
    return this.#failures;
  }

  get lastProgressAt(): Date | null {
    return this.#progress;
  }

  /** A life for sending beside this one, which from now on is that of taking in: one goes on while the other is in trouble. */
  sendsApart(): InstanceLife {
    const health = { saveHealth: async (): Promise<void> => this.#save() };
    this.#sending = new InstanceLife({ ...this.ports, health }, { ...this.owner, part: 'sending' });
    this.#sending.move('CHECKED');
    this.#sending.move('STARTING');
    return this.#sending;
  }

  /** Whether what happens here is kept for others; false while another process holds the lease. */
  speaks(speaks: boolean): void {
    this.#sending?.speaks(speaks);
    const began = speaks && !this.#speaks;
    this.#speaks = speaks;
    if (began) this.#save();
  }

  /** @param failure why, when it is not good news */
  move(to: InstanceState, failure?: PluginFailure): void {
    if (to === 'STOPPING' || to === 'DISABLED') this.#sending?.move(to);
    if (failure !== undefined) this.#note(failure);
    if (to === 'RUNNING') this.#recover();
    if (to === this.#state) {
      if (failure !== undefined) this.#save();
      return;
    }
    assertTransition(this.#state, to);
    this.#log(to, failure);
    // A measurement has the same labels for all: what not every instance has is one of its own.
    const measured = this.owner.part === undefined ? 'instance_state' : 'instance_sending_state';
    this.ports.metrics.gauge(`sportello_plugin_${measured}`, { ...this.#labels(), state: this.#state }, 0);
    this.ports.metrics.gauge(`sportello_plugin_${measured}`, { ...this.#labels(), state: to }, 1);
    this.#state = to;
    this.#since = this.ports.clock.now();
    this.#save();
  }

  /** It works, unless what was called meanwhile told that there is nothing to try: no success of other work takes that back. */
  runs(): void {
    if (WORKING.has(this.#state)) this.move('RUNNING');
  }

  /** Work was done, or an empty poll came back: it is alive. */
  progressed(): void {
    this.#progress = this.ports.clock.now();
    if (this.#silent) this.silent(false);
  }

  listensAt(address: string | null): void {
    this.#address = address;
    if (address !== null) this.#save();
  }

  /** What the last check told beside that all is well; shown while it is running. */
  remark(remark: Localized | undefined): void {
    this.#remark = remark;
    if (this.#state === 'RUNNING') this.#save();
  }

  /** @param silent whether it has made no progress for longer than it should */
  silent(silent: boolean): void {
    if (silent === this.#silent) return;
    this.#silent = silent;
    this.ports.metrics.gauge('sportello_plugin_instance_silent', this.#labels(), silent ? 1 : 0);
    if (silent) {
      const advice = adviceFor(this.#state, { silent: true }).en;
      this.ports.log.error({ ...this.#labels(), state: this.#state, advice }, 'plugin instance is silent');
    }
    this.#save();
  }

  health(): InstanceHealth {
    return {
      state: this.#state,
      since: this.#since.toISOString(),
      reason: this.#reason,
      field: this.#field,
      advice: adviceFor(this.#state, { silent: this.#silent, worker: this.#worker, remark: this.#remark }),
      failures: this.#failures,
      lastProgressAt: this.#progress?.toISOString() ?? null,
      silent: this.#silent,
      address: this.#address,
      sending: this.#sending?.health() ?? null,
    };
  }

  /** Resolves when all that was to be kept is kept. */
  async settled(): Promise<void> {
    await this.#sending?.settled();
    await this.#saving;
  }

  #note(failure: PluginFailure): void {
    this.#failures += 1;
    this.#reason = failure.message;
    this.#field = failure.details.field ?? null;
    this.#worker = failure.details.worker === true;
  }

  #recover(): void {
    this.#failures = 0;
    this.#worker = false;
    this.#reason = null;
    this.#field = null;
  }

  #save(): void {
    if (!this.#speaks) return;
    const health = this.health();
    this.#saving = this.#saving
      .then(() => this.ports.health.saveHealth(this.owner.tenant, this.owner.instance, health))
      .catch((error: unknown) => this.ports.log.warn({ ...this.#labels(), err: error }, 'health could not be kept'));
  }

  #log(to: InstanceState, failure: PluginFailure | undefined): void {
    const facts = { ...this.#labels(), ...this.#part(), from: this.#state, to };
    if (failure === undefined) {
      this.ports.log.info(facts, 'plugin instance');
      if (to === 'RUNNING' && this.#state !== 'STARTING') this.#keep('info', 'works again', {});
    } else {
      const trouble = {
        verdict: failure.verdict,
        reason: failure.message,
        advice: adviceFor(to, { worker: this.#worker }).en,
      };
      this.ports.log.warn({ ...facts, ...trouble }, 'plugin instance in trouble');
      this.#keep('warn', trouble.reason, { state: to, verdict: trouble.verdict, advice: trouble.advice });
    }
  }

  #keep(level: 'info' | 'warn', message: string, facts: Readonly<Record<string, string>>): void {
    if (this.#speaks)
      this.ports.logs?.keep({ tenant: this.owner.tenant, instance: this.owner.instance }, level, message, {
        ...facts,
        ...this.#part(),
      });
  }

  #labels(): { tenant: string; plugin: string; instance: string } {
    return { tenant: this.owner.tenant, plugin: this.owner.plugin, instance: this.owner.instance };
  }

  #part(): { part?: string } {
    return this.owner.part === undefined ? {} : { part: this.owner.part };
  }
}
