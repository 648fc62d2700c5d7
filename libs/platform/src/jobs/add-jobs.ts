import type { Json, TenantContext } from '@sportello/kernel';
import type { Tx, UnitOfWork } from '../database/unit-of-work.js';

/** Something to do after this transaction has committed. */
export interface JobSpec {
  /** Name of a registered task. */
  readonly task: string;
  /** Ids only: the job reads what it needs when it runs. `tenant` and `correlationId` are added. */
  readonly payload?: { readonly [key: string]: Json };
  /** Not before. Default: at once. */
  readonly runAt?: Date;
  /** Unique in the tenant: a waiting job with the same key is replaced. */
  readonly jobKey?: string;
  /** Jobs of one queue of a tenant run one after the other. */
  readonly queue?: string;
  /** Default 25, with a growing pause between (about three days in all). */
  readonly maxAttempts?: number;
  /** Smaller runs first. Default 0. */
  readonly priority?: number;
}

/** What `sportello.add_jobs(jsonb)` wants, for a caller that adds jobs within a statement of its own. */
export function jobSpecsJson(
  context: Pick<TenantContext, 'tenant' | 'correlationId'>,
  specs: readonly JobSpec[],
): string {
  const { tenant, correlationId } = context;
  return JSON.stringify(specs.map((spec) => ({ ...spec, payload: { ...spec.payload, tenant, correlationId } })));
}

/**
 * Adds jobs in the caller's transaction, all in one round trip: they exist if and only if it commits.
 * @throws the database's error 22023 for a task nobody registered, 42501 for another tenant's
 */
export async function addJobs(
  tx: Tx,
  context: Pick<TenantContext, 'tenant' | 'correlationId'>,
  specs: readonly JobSpec[],
): Promise<void> {
  if (specs.length === 0) return;
  await tx.query({
    name: 'add_jobs',
    text: 'SELECT sportello.add_jobs($1::jsonb)',
    values: [jobSpecsJson(context, specs)],
  });
}

/** The same in a transaction of their own, where nothing else is written. */
export const queueJobs = (
  unitOfWork: UnitOfWork,
  context: Pick<TenantContext, 'tenant' | 'correlationId'>,
  specs: readonly JobSpec[],
): Promise<void> => unitOfWork.run(context, (tx) => addJobs(tx, context, specs));

/** Takes back a job that has not started. */
export async function removeJob(tx: Tx, jobKey: string): Promise<void> {
  await tx.query('SELECT sportello.remove_job($1)', [jobKey]);
}
