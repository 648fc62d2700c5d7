import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import type { TenantId } from '@sportello/kernel';
import type { Logger } from '@sportello/platform';
import { PluginHost, WaitingWork } from '@sportello/plugin-host';
import { pluginInstancesOf, TenantDirectory } from '@sportello/tenancy';
import { LOG } from '../tokens.js';

/** How often, in milliseconds, it is looked for work whose release was missed: a job may begin to wait just after it. */
const EVERY = 5 * 60_000;

/** Lets go what waited for an instance, as soon as its tenant's configuration no longer says that it is off. */
@Injectable()
export class WaitingRelease implements OnApplicationBootstrap, OnApplicationShutdown {
  #stopListening: () => void = () => undefined;

  constructor(
    @Inject(WaitingWork) private readonly work: WaitingWork,
    @Inject(TenantDirectory) private readonly directory: TenantDirectory,
    @Inject(PluginHost) private readonly host: PluginHost,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.#stopListening = this.directory.onChange((tenant) => {
      void (tenant === null ? this.releaseAll() : this.#releaseQuietly(tenant));
    });
  }

  onApplicationShutdown(): void {
    this.#stopListening();
  }

  @Interval(EVERY)
  async releaseAll(): Promise<void> {
    try {
      for (const { tenant, status } of await this.directory.list())
        if (status === 'active') await this.#releaseQuietly(tenant);
    } catch (error) {
      this.log.warn({ err: error }, 'work that waits for instances could not be looked for');
    }
  }

  /** @returns how many jobs were let go */
  async release(tenant: TenantId): Promise<number> {
    // Here they run first: an instance that is on by now must be known to be.
    await this.host.reconcile(tenant);
    const off = pluginInstancesOf(await this.directory.current(tenant)).filter(({ enabled }) => !enabled);
    return this.work.release(
      tenant,
      off.map(({ name }) => name),
    );
  }

  async #releaseQuietly(tenant: TenantId): Promise<void> {
    try {
      const jobs = await this.release(tenant);
      if (jobs > 0) this.log.info({ tenant, jobs }, 'work that waited for instances goes on');
    } catch (error) {
      this.log.warn({ tenant, err: error }, 'work that waits for instances could not be looked for');
    }
  }
}
