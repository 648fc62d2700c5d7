import type { TenantContext } from '@sportello/kernel';
import { addJobs, type UnitOfWork } from '@sportello/platform';
import { taskAlarm } from '../application/task.jobs.js';

/** Only as long as nobody has moved the task: whoever does sets it anew. */
const SET = 'UPDATE task SET alarm_at = $3 WHERE tenant_id = $1 AND id = $2 AND version = $4 RETURNING id';

/** When a task rings next: bookkeeping of its job, which changes no version that people decide upon. */
export class TaskAlarmClock {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Sets the next alarm of a task as it was read, with its job. @param at null: none can come */
  async set(
    ctx: Pick<TenantContext, 'tenant' | 'correlationId'>,
    { id, version }: { readonly id: string; readonly version: number },
    at: Date | null,
  ): Promise<void> {
    await this.unitOfWork.run(ctx, async (tx) => {
      const set = await tx.query(SET, [ctx.tenant, id, at, version]);
      if (set.length === 1 && at !== null) await addJobs(tx, ctx, [taskAlarm(id, at)]);
    });
  }
}
