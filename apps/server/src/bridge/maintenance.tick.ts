import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import type { Clock } from '@sportello/kernel';
import { AcrossTenants, queueJobs, UnitOfWork, type Logger } from '@sportello/platform';
import { MAINTENANCE_PLAN_JOB } from '@sportello/systems';
import { TenantDirectory } from '@sportello/tenancy';
import { CLOCK, LOG } from '../tokens.js';
import { quietly } from './ticking.js';

const HOUR = 60 * 60_000;

/** Sees that every tenant with a plan looks at its systems: a tenant has one such job at a time, however many processes ask. */
@Injectable()
export class MaintenanceTick implements OnApplicationBootstrap {
  constructor(
    @Inject(AcrossTenants) private readonly acrossTenants: AcrossTenants,
    @Inject(TenantDirectory) private readonly directory: TenantDirectory,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.look();
  }

  @Interval(HOUR)
  async look(): Promise<void> {
    await quietly(this.log, 'plans of maintenance could not be looked at', async () => {
      for (const { tenant } of await this.acrossTenants.tenants()) {
        const { maintenance } = await this.directory.current(tenant);
        if (Object.keys(maintenance.plans).length === 0) continue;
        const context = { tenant, correlationId: `maintenance-${tenant}` };
        const runAt = new Date(this.clock.now().getTime() + 1000);
        const job = { task: MAINTENANCE_PLAN_JOB, jobKey: MAINTENANCE_PLAN_JOB, runAt };
        await queueJobs(this.unitOfWork, context, [job]);
      }
    });
  }
}
