import type { Actor } from '@sportello/kernel';
import type { Tx } from '@sportello/platform';
import type { WalkedEvent } from '@sportello/ticketing';
import type { Log } from './logs.js';
import { rowsOf } from './rows.cursor.js';

/** An event as it is stored, with what its record says of the last one; `seq` is null for a record without events. */
export interface EventRow {
  readonly id: string;
  readonly number: string;
  readonly head_seq: number;
  readonly head_hash: Uint8Array | null;
  readonly seq: number | null;
  readonly type: string;
  readonly at: Date;
  readonly actor: Actor;
  readonly data: unknown;
  readonly correlation_id: string;
  readonly prev_hash: Uint8Array | null;
  readonly hash: Uint8Array;
  readonly salt: Uint8Array | null;
  readonly erased: Readonly<Record<string, string>> | null;
}

/** Every event of a kind, record after record, each in order. @param where further condition on `r`, the record; its values from $2 on */
export const eventRows = (
  tx: Tx,
  { records, events, of, sealed }: Log,
  where = '',
  values: readonly unknown[] = [],
): AsyncGenerator<EventRow, void, undefined> =>
  rowsOf<EventRow>(
    tx,
    `SELECT r.id, r.number, r.seq AS head_seq, r.last_hash AS head_hash, e.seq, e.type, e.at, e.actor, e.data, e.correlation_id,
            e.prev_hash, e.hash, ${sealed ? 'e.salt, e.erased' : 'NULL AS salt, NULL AS erased'}
       FROM ${records} r
       LEFT JOIN ${events} e ON e.tenant_id = $1 AND e.${of} = r.id
      WHERE r.tenant_id = $1 ${where}
      ORDER BY r.id, e.seq`,
    [tx.tenant, ...values],
  );

/** @param seq that of the row, which is there */
export const walkedEvent = (row: EventRow, seq: number): WalkedEvent => ({
  seq,
  type: row.type,
  at: row.at.toISOString(),
  actor: row.actor,
  data: row.data,
  prevHash: row.prev_hash,
  hash: row.hash,
  salt: row.salt,
  erased: row.erased,
});
