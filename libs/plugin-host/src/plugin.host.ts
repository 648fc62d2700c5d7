import type { TenantContext, TenantId } from '@sportello/kernel';
import type {
  DeliveryEvidence,
  EscalatedTask,
  ExtensionPoint,
  InboundContent,
  Json,
  Language,
  Notification,
  NotificationPreview,
  OutboundMessage,
  PullResult,
  PushRequest,
  RawInbound,
  RoutingFacts,
  RoutingVerdict,
  SendReceipt,
  StoredInbound,
  TaskReference,
} from '@sportello/plugin-sdk';
import type { PluginCatalogue } from './catalogue/plugin.catalogue.js';
import { refusalText } from './catalogue/plugin.refusal.js';
import { HOST_DEFAULTS, type HostOptions, type HostPorts } from './instances/host.ports.js';
import { InstanceRegistry } from './instances/instance.registry.js';
import { statusOf, type InstanceStatus } from './instances/instance.status.js';
import { PluginInstance } from './instances/plugin.instance.js';
import { tryPush, type PushTried } from './instances/push.trial.js';
import { RuleTrial } from './instances/rule.trial.js';
import { TrialBlobs } from './instances/trial.blobs.js';
import { EscalationCalls, type TaskChanged } from './points/escalation.calls.js';
import { InboundCalls } from './points/inbound.calls.js';
import { InstanceDesk, notFound, translated } from './points/instance.desk.js';
import { OutboundCalls } from './points/outbound.calls.js';
import { RoutingCalls } from './points/routing.calls.js';
import type { WantedInstance, WantedInstances } from './ports/wanted-instances.js';
import { PluginCaller } from './supervisor/plugin.caller.js';

/**
 * The door between the core and plugins: here their life, in `points/` what each extension point is asked. Failures of
 * plugins come out as the SDK's own errors (`PluginError`), with secrets taken out; whatever may pass by itself (outage,
 * deadline, garbage, open breaker) is a `TransientPluginError`. Every call for an instance that is not there throws
 * PLUGIN.INSTANCE_NOT_FOUND, for one that is switched off PLUGIN.INSTANCE_DISABLED.
 */
export class PluginHost {
  readonly #registry: InstanceRegistry;
  readonly #caller: PluginCaller;
  readonly #desk: InstanceDesk;
  readonly #inbound: InboundCalls;
  readonly #outbound: OutboundCalls;
  readonly #escalation: EscalationCalls;
  readonly #routing: RoutingCalls;
  #stopListening: () => void = () => undefined;

  constructor(
    private readonly ports: HostPorts,
    readonly catalogue: PluginCatalogue,
    private readonly wanted: WantedInstances,
    options: Pick<HostOptions, 'owner'> & Partial<HostOptions>,
  ) {
    this.#caller = new PluginCaller(ports);
    this.#registry = new InstanceRegistry(ports, { ...HOST_DEFAULTS, ...options }, catalogue, this.#caller, wanted);
    this.#desk = new InstanceDesk(this.#registry);
    this.#inbound = new InboundCalls(this.#desk, ports.blobs);
    this.#outbound = new OutboundCalls(this.#desk);
    this.#escalation = new EscalationCalls(this.#desk, ports.blobs);
    this.#routing = new RoutingCalls(this.#desk);
  }

  /** Called once the core is listening. Returns at once: instances start by themselves, and their failures are theirs. */
  start(): void {
    for (const refused of this.catalogue.refusals) this.ports.log.error({ refused }, refusalText(refused));
    this.#stopListening = this.wanted.onChange((tenant) => this.#registry.reconcileSoon(tenant));
    void this.reconcileAll();
  }

  /** Brings every tenant in line with its configuration; also called now and then, for a change whose news was lost. */
  async reconcileAll(): Promise<void> {
    try {
      for (const tenant of await this.wanted.tenants()) this.#registry.reconcileSoon(tenant);
    } catch (error) {
      this.ports.log.error({ err: error }, 'the tenants could not be listed: plugin instances are not reconciled');
    }
  }

  /** Ends every instance and gives back its leases. */
  async stop(): Promise<void> {
    this.#stopListening();
    await this.#registry.close();
    await this.ports.logs?.close();
  }

  /** Brings one tenant in line and waits for it: stopped instances are stopped, new ones have begun to start. */
  async reconcile(tenant: TenantId): Promise<void> {
    await this.#registry.reconcile(tenant);
  }

  /** Starts one instance anew. @throws DomainError PLUGIN.INSTANCE_NOT_FOUND, PLUGIN.INSTANCE_DISABLED */
  async restart(ctx: TenantContext, instance: string): Promise<void> {
    await this.#desk.find(ctx, instance);
    if (!(await this.#registry.restart(ctx.tenant, instance))) throw notFound(instance);
  }

  /** @throws DomainError PLUGIN.INSTANCE_NOT_FOUND, PLUGIN.INSTANCE_DISABLED: nothing is asked of it */
  async assertEnabled(ctx: TenantContext, instance: string): Promise<void> {
    await this.#desk.find(ctx, instance);
  }

  /** Names of the tenant's enabled instances that serve a point, in the order of its configuration. */
  async serving(tenant: TenantId, point: ExtensionPoint): Promise<readonly string[]> {
    return this.#desk.namesServing(tenant, point);
  }

  /** Which of a requester's addresses a channel answers to; null when it cannot answer (D3). */
  async answersTo(tenant: TenantId, instance: string): Promise<'email' | 'phone' | 'request' | null> {
    return this.#outbound.answersTo({ tenant }, instance);
  }

  /** Whether there is such an instance, enabled, and it takes what is pushed. */
  async acceptsPush(ctx: TenantContext, instance: string): Promise<boolean> {
    return this.#inbound.acceptsPush(ctx, instance);
  }

  /** What a caller needs to know to push (a form's fields, say). @throws PluginError */
  async describePush(ctx: TenantContext, instance: string, language: Language): Promise<Json> {
    return this.#inbound.describePush(ctx, instance, language);
  }

  /**
   * Has the channel judge a request. Nothing is stored yet: the caller commits what is returned.
   * @throws InvalidInputError field by field, AuthPluginError for a caller it does not believe
   */
  async push(ctx: TenantContext, instance: string, request: PushRequest): Promise<readonly RawInbound[]> {
    return this.#inbound.push(ctx, instance, request);
  }

  /**
   * Has the instance's plugin understand a committed message, whatever trouble the instance is in.
   * @throws PoisonMessageError for the quarantine, another PluginError to try again
   */
  async read(ctx: TenantContext, instance: string, stored: StoredInbound): Promise<InboundContent> {
    return this.#inbound.read(ctx, instance, stored);
  }

  /** What a committed message proves about one that was sent; null when it is no receipt. @throws PluginError */
  async classify(ctx: TenantContext, instance: string, stored: StoredInbound): Promise<DeliveryEvidence | null> {
    return this.#inbound.classify(ctx, instance, stored);
  }

  /** Tells somebody something. @param key repeating it never tells twice. @throws PluginError */
  async notify(ctx: TenantContext, instance: string, notification: Notification, key: string): Promise<SendReceipt> {
    return this.#outbound.notify(ctx, instance, notification, key);
  }

  /** What a notifier would say. @returns null when it shows nothing beforehand. @throws PluginError */
  async previewNotice(
    ctx: TenantContext,
    instance: string,
    notification: Notification,
  ): Promise<NotificationPreview | null> {
    return this.#outbound.preview(ctx, instance, notification);
  }

  /** Sends what a person wrote. @param key repeating it never sends twice. @throws PluginError */
  async send(ctx: TenantContext, instance: string, message: OutboundMessage, key: string): Promise<SendReceipt> {
    return this.#outbound.send(ctx, instance, message, key);
  }

  /** Gives a task to a supplier. @param key repeating it never opens twice. @throws PluginError */
  async openTask(ctx: TenantContext, instance: string, task: EscalatedTask, key: string): Promise<TaskReference> {
    return this.#escalation.open(ctx, instance, task, key);
  }

  /** Tells a supplier of a change. @param key repeating it never tells twice. @throws PluginError */
  async updateTask(ctx: TenantContext, instance: string, changed: TaskChanged, key: string): Promise<void> {
    return this.#escalation.update(ctx, instance, changed, key);
  }

  /** Asks a supplier what it has done; nothing when it tells by itself. @throws PluginError */
  async pullTasks(ctx: TenantContext, instance: string, since: Json): Promise<PullResult> {
    return this.#escalation.pull(ctx, instance, since);
  }

  /** Asks a routing rule. @throws PluginError when it fails, hangs or answers garbage */
  async evaluate(ctx: TenantContext, rule: string, facts: RoutingFacts): Promise<RoutingVerdict> {
    return this.#routing.evaluate(ctx, rule, facts);
  }

  /** Rules that are not in force, to be asked and then ended: "what would happen if". Nothing is stored. */
  tryRules(ctx: TenantContext, wanted: readonly WantedInstance[]): RuleTrial {
    return new RuleTrial(this.ports, this.catalogue, ctx, wanted);
  }

  /** Tries settings before they are saved, within a deadline. @throws PluginError; ConfigPluginError names the field */
  async tryOut(ctx: TenantContext, wanted: WantedInstance): Promise<void> {
    const plugin = this.catalogue.find(wanted.plugin);
    const instance = new PluginInstance(this.ports, this.#caller, ctx.tenant, wanted, plugin);
    try {
      await translated(async () => {
        await instance.check();
        await instance.checkSending();
      });
    } finally {
      instance.stop();
      await instance.end();
    }
  }

  /** What settings that are not saved would make of something pushed. Nothing is taken in or kept. @throws PluginError */
  async tryPush(ctx: TenantContext, wanted: WantedInstance, request: PushRequest): Promise<PushTried> {
    const blobs = new TrialBlobs();
    const { logs: _kept, ...silent } = this.ports;
    const plugin = this.catalogue.find(wanted.plugin);
    const instance = new PluginInstance({ ...silent, blobs }, this.#caller, ctx.tenant, wanted, plugin);
    try {
      return await tryPush(ctx, instance, blobs, structuredClone(request));
    } finally {
      instance.stop();
      await instance.end();
    }
  }

  /** Every instance of a tenant, how it is, and what an operator can do; also of those other processes run. */
  async listHealth(tenant: TenantId): Promise<readonly InstanceStatus[]> {
    return statusOf(this.ports.instances, tenant);
  }

  /** Removes what the tenant's instances said may be forgotten by now. */
  async forgetExpired(tenant: TenantId): Promise<void> {
    await this.ports.store.forgetExpired(tenant);
  }
}
