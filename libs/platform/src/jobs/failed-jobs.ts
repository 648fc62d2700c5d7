import { DomainError } from '@sportello/kernel';
import type { Tx } from '../database/unit-of-work.js';

/** A job that used up its attempts and waits for somebody to look at it. */
export interface FailedJob {
  readonly id: number;
  readonly task: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly attempts: number;
  readonly lastError: string;
  readonly failedAt: Date;
}

/** Of the transaction's tenant, newest first. @param max rows, at most 1000 */
export function listFailed(tx: Tx, max = 100): Promise<readonly FailedJob[]> {
  return tx.query<FailedJob>(
    `SELECT id, task, payload, attempts, last_error AS "lastError", failed_at AS "failedAt" FROM sportello.failed_jobs($1)`,
    [max],
  );
}

/** Gives a failed job all its attempts again. @throws DomainError JOB.NOT_FAILED */
export async function retryJob(tx: Tx, id: number): Promise<void> {
  const [row] = await tx.query<{ done: boolean }>('SELECT sportello.retry_job($1) AS done', [id]);
  if (row?.done) return;
  throw new DomainError('JOB.NOT_FAILED', 'not-found', {
    it: `Nessuna attività fallita con il numero ${id}.`,
    en: `There is no failed job with the number ${id}.`,
  });
}
