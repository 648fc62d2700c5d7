import type { Clock, TenantContext } from '@sportello/kernel';
import { addJobs, type UnitOfWork } from '@sportello/platform';
import { TASK_JOBS } from '../application/task.jobs.js';
import type { TaskState } from '../domain/index.js';
import { toTaskState, type TaskRow } from './task.mapper.js';

type Asking = Pick<TenantContext, 'tenant' | 'correlationId'>;

/** Tasks a job deals with. Small enough that nobody waits noticeably for it. */
const BATCH = 200;

/** $1 tenant, $2 revision, $3 now. A row comes back when the telling has begun with this call. */
const BEGIN = `
INSERT INTO task_terms_told AS old (tenant_id, revision, pending, at) VALUES ($1, NULL, $2, $3)
ON CONFLICT (tenant_id) DO UPDATE SET pending = $2, at = $3
 WHERE old.revision IS DISTINCT FROM $2 AND old.pending IS DISTINCT FROM $2
RETURNING pending`;
const REASON = `
SELECT r.applied_by->'actor'->>'name' AS name FROM tenant_revision r WHERE r.tenant_id = $1 AND r.revision = $2`;
const PENDING = 'SELECT pending FROM task_terms_told WHERE tenant_id = $1';
const DONE = `UPDATE task_terms_told SET revision = $2, pending = NULL, at = $3 WHERE tenant_id = $1 AND pending = $2`;
/** Tasks whose term may still move. Planned ones get their terms when they are offered; concluded ones have been judged. */
const OPEN = `state NOT IN ('planned', 'done', 'refused', 'verified', 'cancelled')`;
/** $2 the last task dealt with, $3 how many. */
const PAGE = `
SELECT * FROM task WHERE tenant_id = $1 AND ${OPEN} AND ($2::uuid IS NULL OR id > $2::uuid) ORDER BY id LIMIT $3`;
const ONE = `SELECT * FROM task WHERE tenant_id = $1 AND ${OPEN} AND id = $2`;

/** An open task as it stands. */
export interface OpenTask {
  readonly id: string;
  readonly version: number;
  readonly language: 'it' | 'en';
  readonly state: TaskState;
}

/** Works through open tasks when a revision changes calendars or agreements: a batch a job, so that a stop loses nothing (B10). */
export class TaskRecount {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** To be called when a configuration may have changed, as often as one likes. @returns whether there is something to do */
  begin(ctx: Asking, revision: number): Promise<boolean> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const values = [ctx.tenant, revision, this.clock.now()];
      const begun = (await tx.query({ name: 'task-terms-begin', text: BEGIN, values })).length === 1;
      if (begun) await addJobs(tx, ctx, [{ task: TASK_JOBS.terms, payload: { revision } }]);
      return begun;
    });
  }

  /** @returns null when another revision has taken over */
  page(ctx: Asking, revision: number, after: string | null): Promise<readonly OpenTask[] | null> {
    return this.unitOfWork.run(
      ctx,
      async (tx) => {
        const [row] = await tx.query<{ pending: number | null }>(PENDING, [ctx.tenant]);
        if (row?.pending !== revision) return null;
        return (await tx.query<TaskRow>(PAGE, [ctx.tenant, after, BATCH])).map(toOpenTask);
      },
      { readOnly: true },
    );
  }

  /** @returns null for a task whose term cannot move */
  one(ctx: Asking, taskId: string): Promise<OpenTask | null> {
    return this.unitOfWork.run(
      ctx,
      async (tx) => {
        const [row] = await tx.query<TaskRow>(ONE, [ctx.tenant, taskId]);
        return row === undefined ? null : toOpenTask(row);
      },
      { readOnly: true },
    );
  }

  /** After a page: the next one has its job, or the revision has been told to all. */
  async next(ctx: Asking, revision: number, page: readonly OpenTask[]): Promise<void> {
    const after = page.length < BATCH ? undefined : page.at(-1)?.id;
    await this.unitOfWork.run(ctx, async (tx) => {
      if (after === undefined) await tx.query(DONE, [ctx.tenant, revision, this.clock.now()]);
      else await addJobs(tx, ctx, [{ task: TASK_JOBS.terms, payload: { revision, after } }]);
    });
  }

  /** Name of who brought a revision in; empty when it is not known. */
  reason(ctx: Asking, revision: number): Promise<string> {
    return this.unitOfWork.run(
      ctx,
      async (tx) => (await tx.query<{ name: string | null }>(REASON, [ctx.tenant, revision]))[0]?.name ?? '',
      { readOnly: true },
    );
  }
}

const toOpenTask = (row: TaskRow): OpenTask => ({
  ...{ id: row.id, version: row.version, language: row.language },
  state: toTaskState(row),
});
