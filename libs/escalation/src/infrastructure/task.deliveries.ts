import type { TenantContext } from '@sportello/kernel';
import type { UnitOfWork } from '@sportello/platform';
import type { DeliveryFailure } from '../application/ports/task-store.port.js';
import { TOLD_EVENTS } from '../application/task.jobs.js';

type Whose = Pick<TenantContext, 'tenant'>;

/** What remains to be told of a task. */
export interface TaskStanding {
  /** The supplier's own reference; null until it has been given the task. */
  readonly reference: string | null;
  /** Last event it was told of. */
  readonly toldSeq: number;
  /** The next one it has to be told of. */
  readonly nextSeq: number | null;
}

const TOLD = TOLD_EVENTS.map((type) => `'${type}'`).join(', ');
const STANDING = `
SELECT t.reference, t.told_seq AS "toldSeq",
       (SELECT min(e.seq) FROM task_event e
         WHERE e.tenant_id = $1 AND e.task_id = $2 AND e.seq > t.told_seq AND e.type IN (${TOLD})) AS "nextSeq"
  FROM task t WHERE t.tenant_id = $1 AND t.id = $2`;
/** $3 seq, $4 reference, $5 its address, $6 error. A task is delivered when nothing is left to tell. */
const SETTLE = `
UPDATE task t
   SET told_seq = greatest(t.told_seq, $3), reference = coalesce(t.reference, $4), reference_url = coalesce(t.reference_url, $5),
       delivery_error = $6::jsonb,
       delivery = CASE WHEN $6::jsonb IS NOT NULL THEN 'failed'
                       WHEN EXISTS (SELECT FROM task_event e WHERE e.tenant_id = $1 AND e.task_id = $2 AND e.seq > $3
                                       AND e.type IN (${TOLD})) THEN 'queued'
                       ELSE 'delivered' END
 WHERE t.tenant_id = $1 AND t.id = $2`;
const TROUBLE = 'UPDATE task SET delivery_error = $3::jsonb WHERE tenant_id = $1 AND id = $2';

/** How telling suppliers stands: bookkeeping of jobs, which changes no version that people decide upon. */
export class TaskDeliveries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  standing(ctx: Whose, taskId: string): Promise<TaskStanding | null> {
    return this.unitOfWork.run(
      ctx,
      async (tx) => (await tx.query<TaskStanding>(STANDING, [ctx.tenant, taskId]))[0] ?? null,
      { readOnly: true },
    );
  }

  async delivered(
    ctx: Whose,
    taskId: string,
    told: { readonly seq: number; readonly reference?: string; readonly url?: string },
  ): Promise<void> {
    await this.#settle(ctx, [taskId, told.seq, told.reference ?? null, told.url ?? null, null]);
  }

  /** It could not be told. @param final nobody will try again */
  async failed(ctx: Whose, taskId: string, seq: number, failure: DeliveryFailure, final: boolean): Promise<void> {
    if (final) return this.#settle(ctx, [taskId, seq, null, null, JSON.stringify(failure)]);
    await this.unitOfWork.run(ctx, (tx) => tx.query(TROUBLE, [ctx.tenant, taskId, JSON.stringify(failure)]));
  }

  async #settle(ctx: Whose, values: readonly unknown[]): Promise<void> {
    await this.unitOfWork.run(ctx, (tx) => tx.query(SETTLE, [ctx.tenant, ...values]));
  }
}
