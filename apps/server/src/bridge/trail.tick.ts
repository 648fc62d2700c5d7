import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { AcrossTenants, type Logger } from '@sportello/platform';
import { TenantDirectory } from '@sportello/tenancy';
import { LOG } from '../tokens.js';
import { quietly } from './ticking.js';
import { TrailNightJob } from './trail.night.job.js';

const HOUR = 60 * 60_000;

/** Sees that every tenant has its night, also one that was added since. */
@Injectable()
export class TrailTick implements OnApplicationBootstrap {
  constructor(
    @Inject(AcrossTenants) private readonly acrossTenants: AcrossTenants,
    @Inject(TenantDirectory) private readonly directory: TenantDirectory,
    @Inject(TrailNightJob) private readonly night: TrailNightJob,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.look();
  }

  @Interval(HOUR)
  async look(): Promise<void> {
    await quietly(this.log, 'nights of the trail could not be planned', async () => {
      for (const { tenant } of await this.acrossTenants.tenants()) {
        const { zone } = await this.directory.current(tenant);
        await this.night.plan({ tenant, correlationId: `trail-${tenant}` }, zone);
      }
    });
  }
}
