import { newId, type Json, type TenantContext } from '@sportello/kernel';
import type { Tx } from '@sportello/platform';
import { chain, GENESIS } from '@sportello/ticketing';

/**
 * What is done to a tenant’s data as a whole, by those who run the installation, and in judging work (A10). Never words. People are named by the id of their
 * contact, never by name.
 */
export const TRAIL_ACTS = [
  'hold-set',
  'hold-lifted',
  'person-anonymised',
  'person-exported',
  'tenant-exported',
  'ticket-exported',
  'retention-applied',
  'job-retried',
  'quality-drawn',
  'quality-reviewed',
  'quality-commented',
] as const;
export type TrailAct = (typeof TRAIL_ACTS)[number];

/** The number its history goes by, where tickets have theirs. */
export const TRAIL_NUMBER = 'trail';

interface BookRow {
  readonly id: string;
  readonly seq: number;
  readonly last_hash: Uint8Array | null;
}

/** Writes an act into the tenant’s own history, chained as those of tickets are, in the transaction in which it is done. */
export async function recordAct(
  tx: Tx,
  { actor, correlationId }: TenantContext,
  at: Date,
  { type, data }: { readonly type: TrailAct; readonly data: { readonly [key: string]: Json } },
): Promise<void> {
  const { id, seq, last_hash } = await bookOf(tx, at);
  const ticket = { tenant: tx.tenant, ticketId: id };
  const [event] = chain(last_hash ?? GENESIS, ticket, [{ seq: seq + 1, type, at: at.toISOString(), actor, data }]);
  if (event === undefined) throw new Error('one act is one event');
  await tx.query(
    `WITH book AS (UPDATE trail_book SET seq = $3, last_hash = $10 WHERE tenant_id = $1 RETURNING id)
     INSERT INTO trail_act (tenant_id, record_id, seq, type, at, actor, data, correlation_id, prev_hash, hash)
     SELECT $1, $2, $3, $4, $5, $6::jsonb, $7::jsonb, $8, $9, $10 FROM book`,
    [
      ...[tx.tenant, id, event.seq, type, event.at, JSON.stringify(actor), JSON.stringify(data), correlationId],
      ...[event.prevHash, event.hash],
    ],
  );
}

/** Whoever else writes into it waits. */
async function bookOf(tx: Tx, at: Date): Promise<BookRow> {
  await tx.query(
    `INSERT INTO trail_book (tenant_id, id, number, seq) VALUES ($1, $2, $3, 0) ON CONFLICT (tenant_id) DO NOTHING`,
    [tx.tenant, newId(at.getTime()), TRAIL_NUMBER],
  );
  const [row] = await tx.query<BookRow>('SELECT id, seq, last_hash FROM trail_book WHERE tenant_id = $1 FOR UPDATE', [
    tx.tenant,
  ]);
  if (row === undefined) throw new Error('the book was made a moment ago');
  return row;
}
