import { newId, type TenantContext } from '@sportello/kernel';
import { addJobs, type Tx } from '@sportello/platform';
import type { CallBackRules } from '../line.rules.js';
import { dueAt, warningsBefore } from './call-back.js';

/** Job that tells people of a promise that was not kept in time, or whose term comes near. Its payload is `{callBack, step}`. */
export const CALL_BACK_DUE_JOB = 'telephony.call-back-due';
export type CallBackDuePayload = {
  readonly callBack: string;
  /** `warning-75`; absent: the term is over. */
  readonly step?: string;
};

/** Whoever called a line, under the key by which they are known again. */
export interface Caller {
  readonly instance: string;
  readonly number: string;
  readonly key: string;
}

export interface Promised extends Caller {
  readonly language: string | null;
  readonly queue: string | null;
  readonly at: Date;
  readonly rules: CallBackRules;
}

/** C8: one promise to whoever calls, however often they call meanwhile: its term counts from the first time. */
export async function promiseCallBack(
  tx: Tx,
  ctx: Pick<TenantContext, 'tenant' | 'correlationId'>,
  { instance, number, key, language, queue, at, rules }: Promised,
): Promise<void> {
  const due = dueAt(at, rules);
  const [row] = await tx.query<{ id: string; missed: number }>({
    name: 'call-back-promise',
    text: `INSERT INTO call_back AS b (tenant_id, id, instance, number, caller_key, language, queue, team, asked_at, due_at, last_missed_at)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $9)
           ON CONFLICT (tenant_id, instance, caller_key) WHERE ended_at IS NULL DO UPDATE SET missed = b.missed + 1,
             last_missed_at = greatest(b.last_missed_at, excluded.last_missed_at), version = b.version + 1
           RETURNING b.id, b.missed`,
    values: [tx.tenant, newId(at.getTime()), instance, number, key, language, queue, rules.team, at, due],
  });
  if (row?.missed !== 1) return;
  const { id: callBack } = row;
  const overdue = { task: CALL_BACK_DUE_JOB, payload: { callBack }, jobKey: `call-back:${callBack}`, runAt: due };
  const warnings = warningsBefore(at, due, rules).map(({ step, at: runAt }) => ({
    ...{ task: CALL_BACK_DUE_JOB, payload: { callBack, step }, jobKey: `call-back:${callBack}:${step}`, runAt },
  }));
  await addJobs(tx, ctx, [...warnings, overdue]);
}

/** Whoever is answered when they call again need not be called for what they missed until then. */
export async function closeAnswered(tx: Tx, { instance, key }: Caller, at: Date): Promise<void> {
  await tx.query({
    name: 'call-back-answered',
    text: `UPDATE call_back SET ended_at = $4, ended = 'called-again', version = version + 1
            WHERE tenant_id = $1 AND instance = $2 AND caller_key = $3 AND ended_at IS NULL AND last_missed_at <= $4`,
    values: [tx.tenant, instance, key, at],
  });
}
