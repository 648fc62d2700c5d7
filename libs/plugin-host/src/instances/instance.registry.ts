import { DomainError, type TenantId } from '@sportello/kernel';
import type { PluginCatalogue } from '../catalogue/plugin.catalogue.js';
import { settingsHash } from '../context/settings.js';
import { LeaseKeeper } from '../inbound/lease.keeper.js';
import { LeaseQueue } from '../inbound/lease.queue.js';
import type { Leases } from '../inbound/poll.loop.js';
import type { WantedInstance, WantedInstances } from '../ports/wanted-instances.js';
import type { PluginCaller } from '../supervisor/plugin.caller.js';
import type { HostOptions, HostPorts } from './host.ports.js';
import { InstanceRunner } from './instance.runner.js';
import { Lanes } from './lanes.js';
import { PluginInstance } from './plugin.instance.js';

/** Tenants brought in line at once: a start of a thousand tenants leaves connections and processor for everybody else. */
const LANES = 4;

/**
 * Brings what runs in line with what is wanted, one tenant at a time: an instance whose plugin or settings changed is
 * restarted alone, the others do not notice.
 */
export class InstanceRegistry {
  readonly #running = new Map<TenantId, Map<string, InstanceRunner>>();
  /** Names that are wanted, and switched off. */
  readonly #disabled = new Map<TenantId, ReadonlySet<string>>();
  /** How often each instance had been asked to restart when it was last looked. */
  readonly #restarts = new Map<TenantId, ReadonlyMap<string, number>>();
  readonly #queues = new Map<TenantId, Promise<void>>();
  readonly #known = new Map<TenantId, Promise<void>>();
  /** What was last announced of each tenant: said again only when it has changed. */
  readonly #announced = new Map<TenantId, string>();
  readonly #soon = new Lanes<TenantId>(LANES, (tenant) => this.#reconcileQuietly(tenant));
  readonly #leases: Leases;
  #closed = false;

  constructor(
    private readonly ports: HostPorts,
    private readonly options: HostOptions,
    private readonly catalogue: PluginCatalogue,
    private readonly caller: PluginCaller,
    private readonly wanted: WantedInstances,
  ) {
    this.#leases = { keeper: new LeaseKeeper(ports, options), queue: new LeaseQueue(ports, options) };
  }

  /** Reconciles when its turn comes, a few tenants at once; a failure is logged. */
  reconcileSoon(tenant: TenantId): void {
    this.#soon.add(tenant);
  }

  /** Reconciles once what is wanted by now; calls for one tenant are done one after the other. */
  async reconcile(tenant: TenantId): Promise<void> {
    const before = this.#queues.get(tenant) ?? Promise.resolve();
    const turn = before.catch(() => undefined).then(() => this.#reconcile(tenant));
    this.#queues.set(tenant, turn);
    return turn;
  }

  /** The instance, whether it is starting, running or in trouble; undefined when none of that name is wanted enabled. */
  async find(tenant: TenantId, name: string): Promise<PluginInstance | undefined> {
    await this.#knowing(tenant);
    return this.#running.get(tenant)?.get(name)?.instance;
  }

  /** Whether the tenant has an instance of that name and it is switched off. */
  async disabled(tenant: TenantId, name: string): Promise<boolean> {
    await this.#knowing(tenant);
    return this.#disabled.get(tenant)?.has(name) ?? false;
  }

  /** The tenant's enabled instances, in the order of its configuration. */
  async all(tenant: TenantId): Promise<readonly PluginInstance[]> {
    await this.#knowing(tenant);
    return [...(this.#running.get(tenant)?.values() ?? [])].map(({ instance }) => instance);
  }

  /** Stops and starts one instance anew, as after new credentials. @returns false when there is none of that name */
  async restart(tenant: TenantId, name: string): Promise<boolean> {
    await this.#knowing(tenant);
    const before = this.#queues.get(tenant) ?? Promise.resolve();
    const turn = before
      .catch(() => undefined)
      .then(async () => {
        const runner = this.#running.get(tenant)?.get(name);
        if (runner === undefined || this.#closed) return false;
        await runner.stop();
        this.#start(tenant, runner.instance.wanted);
        return true;
      });
    this.#queues.set(
      tenant,
      turn.then(() => undefined),
    );
    return turn;
  }

  /** Stops everything; nothing starts any more. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#soon.clear();
    await Promise.allSettled(this.#queues.values());
    const all = [...this.#running.values()].flatMap((runners) => [...runners.values()]);
    await Promise.all(all.map((runner) => runner.stop()));
  }

  /** The first question about a tenant waits for its instances to be known; not for them to have started. */
  async #knowing(tenant: TenantId): Promise<void> {
    if (this.#running.has(tenant)) return;
    if (this.#closed) throw stopping();
    const knowing = this.#known.get(tenant) ?? this.reconcile(tenant).finally(() => this.#known.delete(tenant));
    this.#known.set(tenant, knowing);
    return knowing;
  }

  async #reconcile(tenant: TenantId): Promise<void> {
    if (this.#closed) return;
    const wanted = await this.wanted.wanted(tenant);
    const restarts = await this.#announce(tenant, wanted);
    // What was asked for before this process knew the tenant is done by starting.
    const before = this.#restarts.get(tenant) ?? restarts;
    this.#restarts.set(tenant, restarts);
    const running = this.#running.get(tenant) ?? new Map<string, InstanceRunner>();
    this.#disabled.set(tenant, new Set(wanted.filter((one) => !one.enabled).map((one) => one.name)));
    const enabled = new Map(wanted.filter((one) => one.enabled).map((one) => [one.name, one]));
    const stopping = [...running.values()].filter(
      ({ instance: { name, wanted: was } }) => !same(was, enabled.get(name)) || restarts.get(name) !== before.get(name),
    );
    await Promise.all(stopping.map((runner) => runner.stop()));
    for (const { instance } of stopping) running.delete(instance.name);
    this.#running.set(tenant, running);
    for (const one of enabled.values()) if (!running.has(one.name)) this.#start(tenant, one);
  }

  /** @returns how often each instance has been asked to restart */
  async #announce(tenant: TenantId, wanted: readonly WantedInstance[]): Promise<ReadonlyMap<string, number>> {
    const said = settingsHash(wanted.map(({ name, plugin, enabled, settings }) => [name, plugin, enabled, settings]));
    if (this.#announced.get(tenant) === said) return this.ports.instances.restarts(tenant);
    const restarts = await this.ports.instances.announce(tenant, wanted);
    this.#announced.set(tenant, said);
    return restarts;
  }

  async #reconcileQuietly(tenant: TenantId): Promise<void> {
    try {
      await this.reconcile(tenant);
    } catch (error) {
      this.ports.log.error({ tenant, err: error }, 'plugin instances could not be reconciled');
    }
  }

  #start(tenant: TenantId, wanted: WantedInstance): void {
    const plugin = this.catalogue.find(wanted.plugin);
    const instance = new PluginInstance(this.ports, this.caller, tenant, wanted, plugin);
    const runner = new InstanceRunner(this.ports, this.options, instance, this.#leases);
    this.#running.get(tenant)?.set(wanted.name, runner);
    runner.start();
  }
}

function same(one: WantedInstance, other: WantedInstance | undefined): boolean {
  return (
    other !== undefined &&
    one.plugin === other.plugin &&
    one.settingsVersion === other.settingsVersion &&
    (one.isolation ?? 'in-process') === (other.isolation ?? 'in-process') &&
    settingsHash(one.settings) === settingsHash(other.settings)
  );
}

/** A host that ends before it knew the tenant cannot say what it has: to be asked again, of another process. */
const stopping = () =>
  new DomainError('PLUGIN.HOST_STOPPING', 'unavailable', {
    it: 'Il servizio si sta fermando: riprovare tra poco.',
    en: 'The service is stopping: try again shortly.',
  });
