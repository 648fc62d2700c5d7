import type { Clock, TenantContext } from '@sportello/kernel';
import { removeJob, type Tx, type UnitOfWork } from '@sportello/platform';
import { callBackEnded, callBackNotFound, needsWords } from '../telephony.errors.js';
import { endOf, type AttemptOutcome, type CallBackEnd } from './call-back.js';

export interface Attempt {
  readonly outcome: AttemptOutcome;
  /** What was said, or left unsaid; for colleagues. */
  readonly text: string;
  /** Nobody tries again. */
  readonly last: boolean;
}

export interface AfterAttempt {
  readonly id: string;
  readonly attempts: number;
  /** Null: they are still to be called. */
  readonly ended: CallBackEnd | null;
}

/** A promise to call somebody back, for whoever is told that it was not kept. */
export interface OpenCallBack {
  readonly id: string;
  readonly instance: string;
  readonly number: string;
  readonly team: string;
  readonly dueAt: Date;
  readonly attempts: number;
}

interface LockedRow {
  readonly attempts: number;
  readonly ended: CallBackEnd | null;
}

/** C8, A8: what the back office does about those who were promised a call. */
export class CallBacks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * A try to reach somebody, once for a key.
   * @throws DomainError `CALL_BACK.NOT_FOUND`, `CALL_BACK.ENDED`, `CALL_BACK.INVALID`
   */
  async record(
    ctx: Pick<TenantContext, 'tenant' | 'actor'>,
    key: string,
    id: string,
    attempt: Attempt,
  ): Promise<AfterAttempt> {
    if (attempt.text.trim() === '') throw needsWords();
    return this.unitOfWork.run(ctx, (tx) => this.#within(tx, ctx, key, id, attempt));
  }

  /** Null when it is over, or never was. */
  async open(ctx: Pick<TenantContext, 'tenant'>, id: string): Promise<OpenCallBack | null> {
    const [row] = await this.unitOfWork.run(
      ctx,
      (tx) =>
        tx.query<OpenCallBack>({
          name: 'call-back-open',
          text: `SELECT id, instance, number, team, due_at AS "dueAt", attempts FROM call_back
                  WHERE tenant_id = $1 AND id = $2 AND ended_at IS NULL`,
          values: [tx.tenant, id],
        }),
      { readOnly: true },
    );
    return row ?? null;
  }

  async #within(
    tx: Tx,
    { actor }: Pick<TenantContext, 'actor'>,
    key: string,
    id: string,
    { outcome, text, last }: Attempt,
  ): Promise<AfterAttempt> {
    const [row] = await tx.query<LockedRow>({
      name: 'call-back-lock',
      text: 'SELECT attempts, ended FROM call_back WHERE tenant_id = $1 AND id = $2 FOR UPDATE',
      values: [tx.tenant, id],
    });
    if (row === undefined) throw callBackNotFound();
    if (await isKnown(tx, id, key)) return { id, attempts: row.attempts, ended: row.ended };
    if (row.ended !== null) throw callBackEnded();
    const attempts = row.attempts + 1;
    const ended = endOf(outcome, last);
    const at = this.clock.now();
    await tx.query({
      name: 'call-attempt',
      text: `INSERT INTO call_attempt (tenant_id, call_back_id, seq, idempotency_key, at, by_id, by_name, outcome, text)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      values: [tx.tenant, id, attempts, key, at, actor.id, actor.name, outcome, text],
    });
    await tx.query({
      name: 'call-back-tried',
      text: `UPDATE call_back SET attempts = $3, last_outcome = $4, ended = $5, ended_at = $6, version = version + 1
              WHERE tenant_id = $1 AND id = $2`,
      values: [tx.tenant, id, attempts, outcome, ended, ended === null ? null : at],
    });
    if (ended !== null) await removeJob(tx, `call-back:${id}`);
    return { id, attempts, ended };
  }
}

async function isKnown(tx: Tx, id: string, key: string): Promise<boolean> {
  const rows = await tx.query<{ seq: number }>({
    name: 'call-attempt-known',
    text: 'SELECT seq FROM call_attempt WHERE tenant_id = $1 AND call_back_id = $2 AND idempotency_key = $3',
    values: [tx.tenant, id, key],
  });
  return rows.length > 0;
}
