import { DomainError, type TenantContext, type TenantId } from '@sportello/kernel';
import type { Contributions, ExtensionPoint } from '@sportello/plugin-sdk';
import type { InstanceRegistry } from '../instances/instance.registry.js';
import type { PluginInstance } from '../instances/plugin.instance.js';
import { asPluginError } from '../supervisor/plugin-error.conversion.js';
import { PluginFailure } from '@sportello/plugin-worker';

/** An instance and what it does at one point; undefined while it cannot be called, which calling it then says. */
export interface Served<P extends ExtensionPoint> {
  readonly found: PluginInstance;
  readonly point: Contributions<unknown>[P];
}

/** Where the calls of each extension point find the instance they are for. */
export class InstanceDesk {
  constructor(private readonly registry: Pick<InstanceRegistry, 'find' | 'disabled' | 'all'>) {}

  /** The instance, unless there is none of that name or it is switched off. */
  async known({ tenant }: Pick<TenantContext, 'tenant'>, name: string): Promise<PluginInstance | undefined> {
    return this.registry.find(tenant, name);
  }

  /** @throws DomainError PLUGIN.INSTANCE_NOT_FOUND, PLUGIN.INSTANCE_DISABLED */
  async find(ctx: Pick<TenantContext, 'tenant'>, name: string): Promise<PluginInstance> {
    const found = await this.known(ctx, name);
    if (found !== undefined) return found;
    throw (await this.registry.disabled(ctx.tenant, name)) ? disabled(name) : notFound(name);
  }

  /** @throws DomainError PLUGIN.INSTANCE_NOT_FOUND also for one that serves other points; PLUGIN.INSTANCE_DISABLED */
  async serving<P extends ExtensionPoint>(ctx: TenantContext, name: string, at: P): Promise<Served<P>> {
    const found = await this.find(ctx, name);
    const point = found.contributes[at];
    if (point === undefined && found.callable) throw notFound(name);
    return { found, point };
  }

  /** Names of the tenant's enabled instances that serve a point, in the order of its configuration. */
  async namesServing(tenant: TenantId, point: ExtensionPoint): Promise<readonly string[]> {
    return (await this.registry.all(tenant))
      .filter(({ contributes }) => contributes[point] !== undefined)
      .map(({ name }) => name);
  }
}

/** @throws the SDK's error for a PluginFailure; anything else as it is */
export async function translated<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw error instanceof PluginFailure ? asPluginError(error) : error;
  }
}

export const notFound = (name: string) =>
  new DomainError('PLUGIN.INSTANCE_NOT_FOUND', 'not-found', {
    it: `Non c’è un’istanza ${name.slice(0, 60)} che possa farlo.`,
    en: `There is no instance ${name.slice(0, 60)} that can do this.`,
  });

/** Not a failure: what is for it waits until it is enabled. */
const disabled = (instance: string) =>
  new DomainError(
    'PLUGIN.INSTANCE_DISABLED',
    'unavailable',
    {
      it: `L’istanza ${instance.slice(0, 60)} è spenta: ciò che è per lei resta in attesa che si riaccenda.`,
      en: `The instance ${instance.slice(0, 60)} is disabled: what is for it waits until it is enabled.`,
    },
    { details: { instance } },
  );
