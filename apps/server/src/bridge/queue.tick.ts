import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import type { TenantId } from '@sportello/kernel';
import type { Logger } from '@sportello/platform';
import { TenantDirectory } from '@sportello/tenancy';
import { QueueRanking } from '@sportello/ticketing';
import { LOG } from '../tokens.js';
import { eachActive, quietly } from './ticking.js';

const MINUTE = 60_000;
const FAILED = 'the order of the queues could not be looked at';

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
      void (tenant === null ? this.refreshAll() : this.#refresh(tenant));
    });
  }

  onApplicationShutdown(): void {
    this.#stopListening();
  }

  @Interval(MINUTE)
  refreshAll(): Promise<void> {
    return quietly(this.log, FAILED, () => eachActive(this.directory, (tenant) => this.#refresh(tenant)));
  }

  #refresh(tenant: TenantId): Promise<void> {
    const work = async (): Promise<void> => {
      const asked = await this.ranking.refresh(tenant);
      if (asked !== null) this.log.info({ tenant, teams: asked.teams }, 'what waits is put in order again');
    };
    return quietly(this.log, FAILED, work, { tenant });
  }
}
