import { DomainError, type TenantContext } from '@sportello/kernel';
import { routingVerdictSchema, type RoutingFacts, type RoutingVerdict } from '@sportello/plugin-sdk';
import type { PluginCatalogue } from '../catalogue/plugin.catalogue.js';
import { HostMetrics } from '../ports/host-metrics.js';
import { Intake } from '../ports/intake.js';
import type { WantedInstance } from '../ports/wanted-instances.js';
import { asPluginError } from '../supervisor/plugin-error.conversion.js';
import { PluginCaller } from '../supervisor/plugin.caller.js';
import { PluginFailure } from '@sportello/plugin-worker';
import type { HostPorts } from './host.ports.js';
import { PluginInstance } from './plugin.instance.js';

/** What is tried out is no instance of the tenant's: its figures are nobody's. */
class NoMetrics extends HostMetrics {
  override count(): void {
    // a trial counts for nothing
  }

  override gauge(): void {
    // nor is it any instance's state
  }
}

/** Rules take nothing in. */
class NoIntake extends Intake {
  override accept(): Promise<never> {
    return Promise.reject(new Error('a rule that is tried takes nothing in'));
  }
}

/** What a trial stands on. */
export type TrialPorts = Omit<HostPorts, 'metrics' | 'intake'>;

/**
 * Routing rules of a configuration that is not in force, asked under the same supervision (deadline, breaker, border) with
 * places of their own: a rule that hangs here takes none from those at work. Nothing is stored; `end` it when done.
 */
export class RuleTrial {
  readonly #instances: ReadonlyMap<string, PluginInstance>;

  constructor(
    ports: TrialPorts,
    catalogue: Pick<PluginCatalogue, 'find'>,
    ctx: TenantContext,
    wanted: readonly WantedInstance[],
  ) {
    const log = ports.log.child({ trial: ctx.correlationId });
    const { logs: _kept, ...silent } = ports;
    const quiet = { ...silent, log, metrics: new NoMetrics(), intake: new NoIntake() };
    const caller = new PluginCaller(quiet);
    this.#instances = new Map(
      wanted.map((one) => [one.name, new PluginInstance(quiet, caller, ctx.tenant, one, catalogue.find(one.plugin))]),
    );
  }

  /** @throws PluginError when it fails, hangs or answers garbage; DomainError PLUGIN.INSTANCE_NOT_FOUND */
  async evaluate(rule: string, facts: RoutingFacts): Promise<RoutingVerdict> {
    const instance = this.#instances.get(rule);
    const point = instance?.contributes['routing.rule'];
    if (instance === undefined || (point === undefined && instance.callable)) throw noSuchRule(rule);
    const given = structuredClone(facts);
    try {
      return await instance.call('evaluate', routingVerdictSchema, async ({ settings }) =>
        point?.evaluate(given, settings as object),
      );
    } catch (error) {
      throw error instanceof PluginFailure ? asPluginError(error) : error;
    }
  }

  /** Lets go of every rule, and ends what is still running. */
  async end(): Promise<void> {
    await Promise.all(
      [...this.#instances.values()].map((instance) => {
        instance.stop();
        return instance.end();
      }),
    );
  }
}

const noSuchRule = (name: string): DomainError =>
  new DomainError('PLUGIN.INSTANCE_NOT_FOUND', 'not-found', {
    it: `Non c’è una regola ${name.slice(0, 60)} da provare.`,
    en: `There is no rule ${name.slice(0, 60)} to try.`,
  });
