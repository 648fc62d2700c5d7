import { Inject, Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { taskAlarm } from '@sportello/escalation';
import { systemActor, type Clock, type TenantId } from '@sportello/kernel';
import { addJobs, AcrossTenants, UnitOfWork, type JobSpec, type Logger } from '@sportello/platform';
import { clockTimer } from '@sportello/ticketing';
import { CLOCK, LOG } from '../tokens.js';
import { quietly } from './ticking.js';

const MINUTE = 60_000;
/** More than these wait for the next minute. */
const MOST = 1000;
/** First half of the advisory lock of who sweeps; the second is a hash of the tenant. */
const NAMESPACE = 7_236_011;

/** Something that should have happened by now, and the job that makes it happen. */
interface Overdue {
  readonly tenant: TenantId;
  readonly job: JobSpec;
}

/**
 * Catches the steps of clocks and the alarms of tasks whose job was lost. Each has one job at a time, however many processes
 * look.
 */
@Injectable()
export class ClockTick {
  constructor(
    @Inject(AcrossTenants) private readonly acrossTenants: AcrossTenants,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  @Interval(MINUTE)
  sweep(): Promise<void> {
    return quietly(this.log, 'overdue clocks could not be looked for', async () => {
      const byTenant = new Map<TenantId, JobSpec[]>();
      for (const { tenant, job } of await this.#overdue()) byTenant.set(tenant, [...(byTenant.get(tenant) ?? []), job]);
      for (const [tenant, jobs] of byTenant) await this.#again(tenant, jobs);
    });
  }

  async #overdue(): Promise<readonly Overdue[]> {
    const now = this.clock.now();
    const late = new Date(now.getTime() - MINUTE);
    const clocks = await this.acrossTenants.dueClocks(late, MOST);
    const tasks = await this.acrossTenants.dueTasks(late, MOST);
    return [
      ...clocks.map(({ tenant, ticketId, clock }) => ({ tenant, job: clockTimer(tenant, ticketId, clock, now) })),
      ...tasks.map(({ tenant, id }) => ({ tenant, job: taskAlarm(id, now) })),
    ];
  }

  /** Another process that is at it just now does it for this one. */
  #again(tenant: TenantId, jobs: readonly JobSpec[]): Promise<void> {
    const context = { tenant, actor: systemActor('terms'), correlationId: `clocks-${tenant}` };
    return this.unitOfWork.run(context, async (tx) => {
      const [lock] = await tx.query<{ held: boolean }>('SELECT pg_try_advisory_xact_lock($1, hashtext($2)) AS held', [
        NAMESPACE,
        tenant,
      ]);
      if (lock?.held === true) await addJobs(tx, context, jobs);
    });
  }
}
