import { DomainError, type TenantContext, type TenantId } from '@sportello/kernel';
import {
  deliveryEvidenceSchema,
  inboundContentSchema,
  jsonSchema,
  pullResultSchema,
  pushRequestSchema,
  rawInboundListSchema,
  routingVerdictSchema,
  sendReceiptSchema,
  taskReferenceSchema,
  type DeliveryEvidence,
  type EscalatedTask,
  type ExtensionPoint,
  type InboundContent,
  type InboundPush,
  type Json,
  type Language,
  type Notification,
  type OutboundMessage,
  type PullResult,
  type PushRequest,
  type RawInbound,
  type RoutingFacts,
  type RoutingVerdict,
  type SendReceipt,
  type StoredInbound,
  type TaskChange,
  type TaskReference,
} from '@sportello/plugin-sdk';
import { z } from 'zod';
import type { PluginCatalogue } from './catalogue/plugin.catalogue.js';
import { refusalText } from './catalogue/plugin.refusal.js';
import { HOST_DEFAULTS, type HostOptions, type HostPorts } from './instances/host.ports.js';
import { InstanceRegistry } from './instances/instance.registry.js';
import { PluginInstance } from './instances/plugin.instance.js';
import { RuleTrial } from './instances/rule.trial.js';
import { adviceFor, type InstanceHealth } from './instances/instance.health.js';
import type { InstanceState } from './instances/instance.state.js';
import { work, workAnyway } from './instances/instance.work.js';
import type { WantedInstance, WantedInstances } from './ports/wanted-instances.js';
import { asPluginError } from './supervisor/plugin-error.conversion.js';
import { PluginCaller } from './supervisor/plugin.caller.js';
import { PluginFailure } from '@sportello/plugin-worker';

/** One instance of a tenant and how it is, from whichever process runs it. */
export interface InstanceStatus {
  readonly name: string;
  readonly plugin: string;
  readonly wanted: 'enabled' | 'disabled';
  readonly health: InstanceHealth;
}

/**
 * The door between the core and plugins. Failures of plugins come out as the SDK's own errors (`PluginError`), with secrets
 * taken out; whatever may pass by itself (outage, deadline, garbage, open breaker) is a `TransientPluginError`.
 */
export class PluginHost {
  readonly #registry: InstanceRegistry;
  readonly #caller: PluginCaller;
  #stopListening: () => void = () => undefined;

  constructor(
    private readonly ports: HostPorts,
    readonly catalogue: PluginCatalogue,
    private readonly wanted: WantedInstances,
    options: Pick<HostOptions, 'owner'> & Partial<HostOptions>,
  ) {
    this.#caller = new PluginCaller(ports);
    this.#registry = new InstanceRegistry(ports, { ...HOST_DEFAULTS, ...options }, catalogue, this.#caller, wanted);
  }

  /** Called once the core is listening. Returns at once: instances start by themselves, and their failures are theirs. */
  start(): void {
    for (const refused of this.catalogue.refusals) this.ports.log.error({ refused }, refusalText(refused));
    this.#stopListening = this.wanted.onChange((tenant) => this.#reconcileQuietly(tenant));
    void this.reconcileAll();
  }

  /** Brings every tenant in line with its configuration; also called now and then, for a change whose news was lost. */
  async reconcileAll(): Promise<void> {
    try {
      for (const tenant of await this.wanted.tenants()) this.#reconcileQuietly(tenant);
    } catch (error) {
      this.ports.log.error({ err: error }, 'the tenants could not be listed: plugin instances are not reconciled');
    }
  }

  /** Ends every instance and gives back its leases. */
  async stop(): Promise<void> {
    this.#stopListening();
    await this.#registry.close();
  }

  /** Brings one tenant in line and waits for it: stopped instances are stopped, new ones have begun to start. */
  async reconcile(tenant: TenantId): Promise<void> {
    await this.#registry.reconcile(tenant);
  }

  /** Starts one instance anew. @throws DomainError PLUGIN.INSTANCE_NOT_FOUND */
  async restart(ctx: TenantContext, instance: string): Promise<void> {
    if (!(await this.#registry.restart(ctx.tenant, instance))) throw notFound(instance);
  }

  /** Whether there is such an instance and it takes what is pushed. */
  async acceptsPush(ctx: TenantContext, instance: string): Promise<boolean> {
    const found = await this.#registry.find(ctx.tenant, instance);
    return found?.contributes['channel.inbound.push'] !== undefined;
  }

  /** What a caller needs to know to push (a form's fields, say). @throws PluginError, DomainError PLUGIN.INSTANCE_NOT_FOUND */
  async describePush(ctx: TenantContext, instance: string, language: Language): Promise<Json> {
    const { found, point } = await this.#push(ctx, instance);
    return translated(() =>
      work(found, 'describe', jsonSchema, async (plugin) => (await point.describe?.(plugin, language)) ?? null),
    );
  }

  /**
   * Has the channel judge a request. Nothing is stored yet: the caller commits what is returned.
   * @throws InvalidInputError field by field, AuthPluginError for a caller it does not believe, DomainError PLUGIN.INSTANCE_NOT_FOUND
   */
  async push(ctx: TenantContext, instance: string, request: PushRequest): Promise<readonly RawInbound[]> {
    const { found, point } = await this.#push(ctx, instance);
    return translated(async () => {
      const given = structuredClone(request);
      const verified = await work(found, 'verify', pushRequestSchema, (plugin) => point.verify(plugin, given));
      return work(found, 'parse', rawInboundListSchema, (plugin) => point.parse(plugin, verified));
    });
  }

  /**
   * Has the instance's plugin understand a committed message, whatever state the instance is in.
   * @throws PoisonMessageError for the quarantine, another PluginError to try again, DomainError PLUGIN.INSTANCE_NOT_FOUND
   */
  async read(ctx: TenantContext, instance: string, stored: StoredInbound): Promise<InboundContent> {
    const found = await this.#find(ctx, instance);
    const { contributes } = found;
    const point =
      contributes['channel.inbound.poll'] ??
      contributes['channel.inbound.listen'] ??
      contributes['channel.inbound.push'];
    if (point === undefined && found.callable) throw notFound(instance);
    const { externalId, mediaType, raw, receivedAt, hints } = stored;
    const message = structuredClone({ externalId, mediaType, raw, receivedAt, hints });
    return translated(() =>
      workAnyway(found, 'read', inboundContentSchema, async (plugin) => point?.read(plugin, message)),
    );
  }

  /** Tells somebody something. @param key repeating it never tells twice. @throws PluginError */
  async notify(ctx: TenantContext, instance: string, notification: Notification, key: string): Promise<SendReceipt> {
    const found = await this.#find(ctx, instance);
    const point = found.contributes.notifier;
    if (point === undefined && found.callable) throw notFound(instance);
    const given = structuredClone(notification);
    return translated(() =>
      work(found, 'notify', sendReceiptSchema, async (plugin) => point?.notify(plugin, given, key)),
    );
  }

  /** Sends what a person wrote. @param key repeating it never sends twice. @throws PluginError */
  async send(ctx: TenantContext, instance: string, message: OutboundMessage, key: string): Promise<SendReceipt> {
    const found = await this.#find(ctx, instance);
    const point = found.contributes['channel.outbound'];
    if (point === undefined && found.callable) throw notFound(instance);
    const given = structuredClone(message);
    return translated(() => work(found, 'send', sendReceiptSchema, async (plugin) => point?.send(plugin, given, key)));
  }

  /** Names of the tenant's instances that serve a point, in the order of its configuration. */
  async serving(tenant: TenantId, point: ExtensionPoint): Promise<readonly string[]> {
    return (await this.#registry.all(tenant))
      .filter(({ contributes }) => contributes[point] !== undefined)
      .map(({ name }) => name);
  }

  /** What a committed message proves about one that was sent; null when it is no receipt. @throws PluginError */
  async classify(ctx: TenantContext, instance: string, stored: StoredInbound): Promise<DeliveryEvidence | null> {
    const found = await this.#find(ctx, instance);
    const point = found.contributes['channel.receipt'];
    if (point === undefined && found.callable) throw notFound(instance);
    const message = structuredClone(stored);
    return translated(() =>
      workAnyway(found, 'classify', deliveryEvidenceSchema.nullable(), async (plugin) =>
        point?.classify(plugin, message),
      ),
    );
  }

  /** Gives a task to a supplier. @param key repeating it never opens twice. @throws PluginError */
  async openTask(ctx: TenantContext, instance: string, task: EscalatedTask, key: string): Promise<TaskReference> {
    const found = await this.#find(ctx, instance);
    const point = found.contributes['escalation.connector'];
    if (point === undefined && found.callable) throw notFound(instance);
    const given = structuredClone(task);
    return translated(() =>
      work(found, 'open', taskReferenceSchema, async (plugin) => point?.open(plugin, given, key)),
    );
  }

  /** Tells a supplier of a change. @param key repeating it never tells twice. @throws PluginError */
  async updateTask(
    ctx: TenantContext,
    instance: string,
    { task, reference, change }: { task: EscalatedTask; reference: string; change: TaskChange },
    key: string,
  ): Promise<void> {
    const found = await this.#find(ctx, instance);
    const point = found.contributes['escalation.connector'];
    if (point === undefined && found.callable) throw notFound(instance);
    const given = structuredClone({ task, change });
    await translated(() =>
      work(found, 'update', z.unknown(), async (plugin) =>
        point?.update(plugin, given.task, reference, given.change, key),
      ),
    );
  }

  /** Asks a supplier what it has done; nothing when it tells by itself. @throws PluginError */
  async pullTasks(ctx: TenantContext, instance: string, since: Json): Promise<PullResult> {
    const found = await this.#find(ctx, instance);
    const point = found.contributes['escalation.connector'];
    if (point === undefined && found.callable) throw notFound(instance);
    return translated(() =>
      work(
        found,
        'pull',
        pullResultSchema,
        async (plugin) => (await point?.pull?.(plugin, since)) ?? { updates: [], next: since, more: false },
      ),
    );
  }

  /** Asks a routing rule. @throws PluginError when it fails, hangs or answers garbage; DomainError PLUGIN.INSTANCE_NOT_FOUND */
  async evaluate(ctx: TenantContext, rule: string, facts: RoutingFacts): Promise<RoutingVerdict> {
    const found = await this.#find(ctx, rule);
    const point = found.contributes['routing.rule'];
    if (point === undefined && found.callable) throw notFound(rule);
    const given = structuredClone(facts);
    return translated(() =>
      work(found, 'evaluate', routingVerdictSchema, async ({ settings }) => point?.evaluate(given, settings as object)),
    );
  }

  /** Rules that are not in force, to be asked and then ended: "what would happen if". Nothing is stored. */
  tryRules(ctx: TenantContext, wanted: readonly WantedInstance[]): RuleTrial {
    return new RuleTrial(this.ports, this.catalogue, ctx, wanted);
  }

  /** Removes what the tenant's instances said may be forgotten by now. */
  async forgetExpired(tenant: TenantId): Promise<void> {
    await this.ports.store.forgetExpired(tenant);
  }

  /** Tries settings before they are saved, within a deadline. @throws PluginError; ConfigPluginError names the field */
  async tryOut(ctx: TenantContext, wanted: WantedInstance): Promise<void> {
    const plugin = this.catalogue.find(wanted.plugin);
    const instance = new PluginInstance(this.ports, this.#caller, ctx.tenant, wanted, plugin);
    try {
      await translated(() => instance.check());
    } finally {
      instance.stop();
      await instance.end();
    }
  }

  /** Every instance of a tenant, how it is, and what an operator can do; also of those other processes run. */
  async listHealth(tenant: TenantId): Promise<readonly InstanceStatus[]> {
    const stored = await this.ports.instances.list(tenant);
    return stored.map(({ name, plugin, wanted, health, state, lastProgressAt, updatedAt }) => ({
      name,
      plugin,
      wanted,
      health: {
        ...(health ?? untold(state, updatedAt)),
        state,
        lastProgressAt: lastProgressAt?.toISOString() ?? null,
      },
    }));
  }

  async #find(ctx: TenantContext, name: string): Promise<PluginInstance> {
    const found = await this.#registry.find(ctx.tenant, name);
    if (found === undefined) throw notFound(name);
    return found;
  }

  async #push(ctx: TenantContext, name: string): Promise<{ found: PluginInstance; point: InboundPush<unknown> }> {
    const found = await this.#find(ctx, name);
    const point = found.contributes['channel.inbound.push'];
    if (point === undefined) throw notFound(name);
    return { found, point };
  }

  #reconcileQuietly(tenant: TenantId): void {
    this.#registry.reconcile(tenant).catch((error: unknown) => {
      this.ports.log.error({ tenant, err: error }, 'plugin instances could not be reconciled');
    });
  }
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
  };
}

/** @throws the SDK's error for a PluginFailure; anything else as it is */
async function translated<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw error instanceof PluginFailure ? asPluginError(error) : error;
  }
}

const notFound = (name: string) =>
  new DomainError('PLUGIN.INSTANCE_NOT_FOUND', 'not-found', {
    it: `Non c’è un’istanza ${name.slice(0, 60)} che possa farlo.`,
    en: `There is no instance ${name.slice(0, 60)} that can do this.`,
  });
