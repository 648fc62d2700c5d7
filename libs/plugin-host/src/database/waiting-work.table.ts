import type { Clock, Json, TenantContext, TenantId } from '@sportello/kernel';
import { addJobs, type UnitOfWork } from '@sportello/platform';

/** A job that met an instance which is switched off. */
export interface WaitingJob {
  readonly task: string;
  readonly payload: { readonly [key: string]: Json };
  /** Jobs of one queue run one after the other. */
  readonly queue?: string;
}

/** Work for instances that are switched off: it waits without being tried, however long that takes, and is never lost. */
export class WaitingWork {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Keeps a job until its instance is enabled, or gone. Keeping it again changes nothing. */
  async keep(ctx: Pick<TenantContext, 'tenant'>, instance: string, job: WaitingJob): Promise<void> {
    await this.unitOfWork.run(ctx, (tx) =>
      tx.query(
        `INSERT INTO sportello.plugin_waiting (tenant_id, instance, task, payload, queue, since)
         VALUES ($1, $2, $3, $4::jsonb, $5, $6) ON CONFLICT DO NOTHING`,
        [ctx.tenant, instance, job.task, JSON.stringify(job.payload), job.queue ?? null, this.clock.now()],
      ),
    );
  }

  /**
   * Adds again the jobs of every instance that is no longer switched off, in the order in which they came.
   * @param off names of those that are
   * @returns how many jobs were added
   */
  async release(tenant: TenantId, off: readonly string[]): Promise<number> {
    return this.unitOfWork.run({ tenant }, async (tx) => {
      const rows = await tx.query<{ task: string; payload: WaitingJob['payload']; queue: string | null }>(
        `WITH released AS (
           DELETE FROM sportello.plugin_waiting WHERE tenant_id = $1 AND NOT (instance = ANY ($2::text[]))
           RETURNING task, payload, queue, since)
         SELECT task, payload, queue FROM released ORDER BY since, payload`,
        [tenant, off],
      );
      for (const { task, payload, queue } of rows) {
        const said = payload['correlationId'];
        const correlationId = typeof said === 'string' ? said : `waiting:${task}`;
        await addJobs(tx, { tenant, correlationId }, [{ task, payload, ...(queue === null ? {} : { queue }) }]);
      }
      return rows.length;
    });
  }
}
