import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import type { TenantId } from '@sportello/kernel';
import type { Logger } from '@sportello/platform';
import { TenantDirectory } from '@sportello/tenancy';
import { QueueRanking } from '@sportello/ticketing';
import { LOG } from '../tokens.js';

const MINUTE = 60_000;

/** Looks whether what waits is still in the right order: each minute for the workload (B13), at once for a new configuration (E8). */
@Injectable()
export class QueueTick implements OnApplicationBootstrap, OnApplicationShutdown {
  #stopListening: () => void = () => undefined;

  constructor(
    @Inject(TenantDirectory) private readonly directory: TenantDirectory,
    @Inject(QueueRanking) private readonly ranking: QueueRanking,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.#stopListening = this.directory.onChange((tenant) => {
      void (tenant === null ? this.refreshAll() : this.#quietly(tenant));
    });
  }

  onApplicationShutdown(): void {
    this.#stopListening();
  }

  @Interval(MINUTE)
  async refreshAll(): Promise<void> {
    try {
      for (const { tenant, status } of await this.directory.list())
        if (status === 'active') await this.#quietly(tenant);
    } catch (error) {
      this.log.warn({ err: error }, 'the order of the queues could not be looked at');
    }
  }

  async #quietly(tenant: TenantId): Promise<void> {
    try {
      const asked = await this.ranking.refresh(tenant);
      if (asked !== null) this.log.info({ tenant, teams: asked.teams }, 'what waits is put in order again');
    } catch (error) {
      this.log.warn({ tenant, err: error }, 'the order of the queues could not be looked at');
    }
  }
}
