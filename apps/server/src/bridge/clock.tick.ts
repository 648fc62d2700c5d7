import { Inject, Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { systemActor, type Clock, type TenantId } from '@sportello/kernel';
import { addJobs, AcrossTenants, UnitOfWork, type DueClock, type Logger } from '@sportello/platform';
import { clockTimer } from '@sportello/ticketing';
import { CLOCK, LOG } from '../tokens.js';

const MINUTE = 60_000;
/** More than these wait for the next minute. */
const MOST = 1000;
/** First half of the advisory lock of who sweeps; the second is a hash of the tenant. */
const NAMESPACE = 7_236_011;

/** Catches the steps of clocks whose job was lost. Each clock has one job at a time, however many processes look. */
@Injectable()
export class ClockTick {
  constructor(
    @Inject(AcrossTenants) private readonly acrossTenants: AcrossTenants,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  @Interval(MINUTE)
  async sweep(): Promise<void> {
    try {
      const late = new Date(this.clock.now().getTime() - MINUTE);
      const byTenant = new Map<TenantId, DueClock[]>();
      for (const due of await this.acrossTenants.dueClocks(late, MOST))
        byTenant.set(due.tenant, [...(byTenant.get(due.tenant) ?? []), due]);
      for (const [tenant, due] of byTenant) await this.#again(tenant, due);
    } catch (error) {
      this.log.warn({ err: error }, 'overdue clocks could not be looked for');
    }
  }

  /** Another process that is at it just now does it for this one. */
  #again(tenant: TenantId, due: readonly DueClock[]): Promise<void> {
    const context = { tenant, actor: systemActor('terms'), correlationId: `clocks-${tenant}` };
    return this.unitOfWork.run(context, async (tx) => {
      const [lock] = await tx.query<{ held: boolean }>('SELECT pg_try_advisory_xact_lock($1, hashtext($2)) AS held', [
        NAMESPACE,
        tenant,
      ]);
      if (lock?.held !== true) return;
      const now = this.clock.now();
      await addJobs(
        tx,
        context,
        due.map(({ ticketId, clock }) => clockTimer(tenant, ticketId, clock, now)),
      );
    });
  }
}
