import type { TenantContext } from '@sportello/kernel';
import { addJobs, type JobSpec, type Tx, type UnitOfWork } from '@sportello/platform';
import type { DeliveryFailure } from '../application/ports/task-store.port.js';
import { TASK_JOBS, TOLD_EVENTS } from '../application/task.jobs.js';
import type { DeliveryAttempt, DeliveryLog } from './task.delivery-log.js';

type Whose = Pick<TenantContext, 'tenant'>;
type Asking = Pick<TenantContext, 'tenant' | 'correlationId'>;

/** What remains to be told of a task. */
export interface TaskStanding {
  /** The supplier's own reference; null until it has been given the task. */
  readonly reference: string | null;
  /** Last event it was told of. */
  readonly toldSeq: number;
  /** The next one it has to be told of. */
  readonly nextSeq: number | null;
}

/** One try, without what this class knows by itself. */
export type Tried = Omit<DeliveryAttempt, 'outcome' | 'code' | 'answer'>;

/** Waiting tasks of one connector that are woken at once when it works again; the others follow these. */
const MOST_WOKEN = 500;

const TOLD = TOLD_EVENTS.map((type) => `'${type}'`).join(', ');
const STANDING = `
SELECT t.reference, t.told_seq AS "toldSeq",
       (SELECT min(e.seq) FROM task_event e
         WHERE e.tenant_id = $1 AND e.task_id = $2 AND e.seq > t.told_seq AND e.type IN (${TOLD})) AS "nextSeq"
  FROM task t WHERE t.tenant_id = $1 AND t.id = $2`;
/**
 * $3 seq, $4 reference, $5 its address, $6 error. A task is delivered when nothing is left to tell. Whoever is given a task late,
 * after it had been given up, has heard nothing of what came after.
 */
const SETTLE = `
WITH told AS (
  SELECT CASE WHEN $4::text IS NOT NULL AND t.reference IS NULL THEN $3 ELSE greatest(t.told_seq, $3) END AS seq
    FROM task t WHERE t.tenant_id = $1 AND t.id = $2
)
UPDATE task t
   SET told_seq = told.seq, reference = coalesce(t.reference, $4), reference_url = coalesce(t.reference_url, $5),
       delivery_error = $6::jsonb,
       delivery = CASE WHEN $6::jsonb IS NOT NULL THEN 'failed'
                       WHEN EXISTS (SELECT FROM task_event e WHERE e.tenant_id = $1 AND e.task_id = $2 AND e.seq > told.seq
                                       AND e.type IN (${TOLD})) THEN 'queued'
                       ELSE 'delivered' END
  FROM told
 WHERE t.tenant_id = $1 AND t.id = $2`;
const TROUBLE = 'UPDATE task SET delivery_error = $3::jsonb WHERE tenant_id = $1 AND id = $2';
const QUEUED = `
SELECT id FROM task WHERE tenant_id = $1 AND instance = $2 AND delivery = 'queued' AND id <> $3 ORDER BY id LIMIT ${MOST_WOKEN}`;
/** Of each connector whose last try, before $2, failed: the task that has waited longest. */
const STALLED = `
SELECT DISTINCT ON (t.instance) t.id, t.instance FROM task t
 WHERE t.tenant_id = $1 AND t.delivery = 'queued'
   AND (SELECT d.outcome = 'waiting' AND d.at <= $2 FROM task_delivery d
         WHERE d.tenant_id = $1 AND d.instance = t.instance ORDER BY d.id DESC LIMIT 1)
 ORDER BY t.instance, t.id`;

/** How telling suppliers stands: bookkeeping of jobs, which changes no version that people decide upon. */
export class TaskDeliveries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly log: DeliveryLog,
  ) {}

  standing(ctx: Whose, taskId: string): Promise<TaskStanding | null> {
    return this.unitOfWork.run(
      ctx,
      async (tx) => (await tx.query<TaskStanding>(STANDING, [ctx.tenant, taskId]))[0] ?? null,
      { readOnly: true },
    );
  }

  /** The supplier was told. After a time in which its connector reached nobody, whatever else waits for it is told at once. */
  async delivered(
    ctx: Asking,
    tried: Tried,
    told: { readonly reference?: string; readonly url?: string; readonly answer: string },
  ): Promise<void> {
    await this.unitOfWork.run(ctx, async (tx) => {
      const wasDown = (await this.log.last(tx, tried.instance))?.outcome === 'waiting';
      await this.log.add(tx, { ...tried, outcome: 'delivered', code: null, answer: told.answer });
      await settle(tx, tried, [told.reference ?? null, told.url ?? null, null]);
      if (wasDown) await wakeOthers(tx, ctx, tried);
    });
  }

  /** It could not be told. @param final nobody will try again by itself */
  async failed(ctx: Whose, tried: Tried, failure: DeliveryFailure, final: boolean): Promise<void> {
    await this.unitOfWork.run(ctx, async (tx) => {
      const { code, reason } = failure;
      await this.log.add(tx, { ...tried, outcome: final ? 'failed' : 'waiting', code, answer: reason });
      if (final) await settle(tx, tried, [null, null, JSON.stringify(failure)]);
      else await tx.query(TROUBLE, [ctx.tenant, tried.taskId, JSON.stringify(failure)]);
    });
  }

  /** Nobody was asked: something else has to be told first, or the connector is switched off. */
  async held(ctx: Whose, taskId: string, failure: DeliveryFailure): Promise<void> {
    await this.unitOfWork.run(ctx, (tx) => tx.query(TROUBLE, [ctx.tenant, taskId, JSON.stringify(failure)]));
  }

  /** A message that a person sent once more: whatever came of it, the task stands as it stood. */
  async replayed(ctx: Whose, attempt: DeliveryAttempt): Promise<void> {
    await this.unitOfWork.run(ctx, (tx) => this.log.add(tx, attempt));
  }

  /** One waiting task of each connector that has reached nobody since before. @returns how many are tried again */
  async tryAgain(ctx: Asking, before: Date): Promise<number> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const stalled = await tx.query<{ id: string }>(STALLED, [ctx.tenant, before]);
      await addJobs(
        tx,
        ctx,
        stalled.map(({ id }) => againJob(id)),
      );
      return stalled.length;
    });
  }

  /** Has a message sent once more because a person asks for it. */
  async replay(ctx: Asking, asked: ReplayAsked): Promise<void> {
    await this.unitOfWork.run(ctx, (tx) => addJobs(tx, ctx, [replayJob(asked)]));
  }
}

/** Who wants which message sent once more. */
export interface ReplayAsked {
  readonly taskId: string;
  readonly seq: number;
  /** Of this wish: what makes a message that was told already another one. */
  readonly replay: string;
  /** Name of the person. */
  readonly by: string;
}

const settle = (tx: Tx, { taskId, seq }: Tried, values: readonly unknown[]): Promise<unknown> =>
  tx.query(SETTLE, [tx.tenant, taskId, seq, ...values]);

async function wakeOthers(tx: Tx, ctx: Asking, { instance, taskId }: Tried): Promise<void> {
  const waiting = await tx.query<{ id: string }>(QUEUED, [tx.tenant, instance, taskId]);
  await addJobs(
    tx,
    ctx,
    waiting.map(({ id }) => againJob(id)),
  );
}

const queueOf = (taskId: string): string => `task:${taskId}`;

/** The task's own job goes on by itself: this one tries once, beside it. */
const againJob = (taskId: string): JobSpec => ({
  ...{
    task: TASK_JOBS.again,
    payload: { taskId },
    queue: queueOf(taskId),
    jobKey: `task.again:${taskId}`,
    maxAttempts: 3,
  },
});

const replayJob = ({ taskId, seq, replay, by }: ReplayAsked): JobSpec => ({
  ...{ task: TASK_JOBS.again, payload: { taskId, seq, replay, by }, queue: queueOf(taskId), maxAttempts: 3 },
});
