import type { TenantContext } from '@sportello/kernel';
import { jobSpecsJson, type JobSpec, type Tx } from '@sportello/platform';
import { chainSealed, GENESIS, refusingTakenKeys, type CommandRecord, type EarlierResult } from '@sportello/ticketing';
import type { Kept, RecordAct, RecordShape } from './record.shape.js';

interface KeptRow<S> {
  readonly version: number;
  readonly seq: number;
  readonly last_hash: Uint8Array;
  readonly number: string;
  readonly state: S;
}

/** What one command writes, in one statement. */
export interface RecordChange<S> {
  readonly ctx: TenantContext;
  readonly act: RecordAct;
  readonly state: S;
  readonly events: readonly { readonly type: string; readonly data: object }[];
  readonly record: CommandRecord;
  readonly jobs: readonly JobSpec[];
}

const EARLIER = `SELECT request_hash AS "requestHash", result FROM command_result
 WHERE tenant_id = $1 AND idempotency_key = $2 AND result IS NOT NULL`;

export async function earlierResult(tx: Tx, key: string): Promise<EarlierResult | null> {
  const [row] = await tx.query<EarlierResult>({ name: 'record-earlier', text: EARLIER, values: [tx.tenant, key] });
  return row ?? null;
}

/** Whoever else acts on the record waits. */
export async function lockRecord<S>(tx: Tx, shape: RecordShape<S>, id: string, number: string): Promise<Kept<S>> {
  const text = `SELECT number, version, seq, last_hash, state FROM ${shape.table} WHERE tenant_id = $1 AND id = $2 FOR UPDATE`;
  const [row] = await tx.query<KeptRow<S>>({ name: `${shape.table}-lock`, text, values: [tx.tenant, id] });
  if (row === undefined) return { id, number, version: 0, seq: 0, lastHash: GENESIS, state: null };
  return { id, number: row.number, version: row.version, seq: row.seq, lastHash: row.last_hash, state: row.state };
}

/** @throws `KeyTaken` when the key was used meanwhile */
export async function saveRecord<S>(
  tx: Tx,
  shape: RecordShape<S>,
  kept: Kept<S>,
  { ctx, act, state, events, record, jobs }: RecordChange<S>,
): Promise<void> {
  const at = act.at.toISOString();
  const named = events.map(({ type, data }, index) => ({ seq: kept.seq + index + 1, type, at, actor: act.by, data }));
  const chained = chainSealed(kept.lastHash, { tenant: tx.tenant, ticketId: kept.id }, named);
  const columns = Object.entries(shape.columns(state));
  const values = [
    tx.tenant,
    kept.id,
    kept.number,
    kept.seq + events.length,
    chained.at(-1)?.hash ?? kept.lastHash,
    JSON.stringify(state),
    act.at,
    JSON.stringify(
      chained.map(({ prevHash, hash, salt, ...event }) => ({
        ...event,
        prev_hash: hex(prevHash),
        hash: hex(hash),
        salt: salt === null ? null : hex(salt),
      })),
    ),
    ctx.correlationId,
    record.key,
    record.command,
    record.requestHash,
    JSON.stringify(record.result),
    jobSpecsJson(ctx, jobs),
    ...columns.map(([, value]) => value),
  ];
  const text = statement(
    shape,
    columns.map(([name]) => name),
  );
  await refusingTakenKeys(() => tx.query({ name: `${shape.table}-save`, text, values }));
}

/** The number of a record never changes. */
function statement<S>({ table, history }: RecordShape<S>, columns: readonly string[]): string {
  const own = columns.map((name, index) => ({ name, value: `$${index + 15}` }));
  return `
WITH saved AS (
  INSERT INTO ${table} (tenant_id, id, number, version, seq, last_hash, state, opened_at, updated_at
                        ${own.map(({ name }) => `, ${name}`).join('')})
  VALUES ($1, $2, $3, 1, $4, $5, $6::jsonb, $7, $7${own.map(({ value }) => `, ${value}`).join('')})
  ON CONFLICT (tenant_id, id) DO UPDATE
     SET version = ${table}.version + 1, seq = $4, last_hash = $5, state = $6::jsonb, updated_at = $7
         ${own.map(({ name, value }) => `, ${name} = ${value}`).join('')}
  RETURNING id
),
event AS (
  INSERT INTO ${history} (tenant_id, record_id, seq, type, at, actor, data, correlation_id, prev_hash, hash, salt)
  SELECT $1, $2, e.seq, e.type, e.at, e.actor, e.data, $9, decode(e.prev_hash, 'hex'), decode(e.hash, 'hex'), decode(e.salt, 'hex')
    FROM saved, jsonb_to_recordset($8::jsonb)
      AS e (seq integer, type text, at timestamptz, actor jsonb, data jsonb, prev_hash text, hash text, salt text)
),
result AS (
  INSERT INTO command_result (tenant_id, idempotency_key, command, request_hash, result, at)
  SELECT $1, $10, $11, $12, $13::jsonb, $7 FROM saved
)
SELECT sportello.add_jobs($14::jsonb) FROM saved`;
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
