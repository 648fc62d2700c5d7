import type { Tx } from '@sportello/platform';
import { rowsOf } from '../log/rows.cursor.js';
import type { Log } from '../log/logs.js';
import type { Finding } from './finding.js';

interface TailRow {
  readonly number: string;
  readonly seq: number;
  readonly fault: 'record-removed' | 'cut-off' | 'rewritten' | 'not-noted';
}

/** What a digest has seen of it is told by the digest. $1 tenant, $2 log. */
const shortOf = ({ records, events, of }: Log): string => `
SELECT coalesce(r.number, t.record_id::text) AS number, CASE WHEN t.broken_at > 0 THEN t.broken_at ELSE t.seq END AS seq,
       CASE WHEN r.id IS NULL THEN 'record-removed'
            WHEN t.broken_at = 0 THEN 'not-noted'
            WHEN t.broken_at IS NOT NULL OR e.hash IS NULL THEN 'cut-off'
            ELSE 'rewritten' END AS fault
  FROM trail_tail t
  LEFT JOIN ${records} r ON r.tenant_id = $1 AND r.id = t.record_id
  LEFT JOIN ${events} e ON e.tenant_id = $1 AND e.${of} = t.record_id AND e.seq = t.seq
 WHERE t.tenant_id = $1 AND t.log = $2 AND (r.id IS NULL OR t.broken_at IS NOT NULL OR e.hash IS DISTINCT FROM t.hash)
   AND NOT EXISTS (SELECT FROM trail_head h WHERE h.tenant_id = $1 AND h.log = $2 AND h.record_id = t.record_id
                      AND (r.id IS NULL OR t.broken_at IS NULL AND h.seq = t.seq))
 ORDER BY t.record_id`;

/** $1 tenant, $2 log. */
const beyond = ({ records }: Log): string => `
SELECT r.number, r.seq, 'not-noted' AS fault FROM ${records} r
  LEFT JOIN trail_tail t ON t.tenant_id = $1 AND t.log = $2 AND t.record_id = r.id
 WHERE r.tenant_id = $1 AND r.seq > coalesce(t.seq, 0)
 ORDER BY r.id`;

/**
 * How far the database itself noted each history to have got, against what is there: newest events that were taken away since
 * the last digest, together with what the record says of them, an old table put back in the place of the present one, and
 * events that came in another way than all others.
 */
export async function* checkTails(tx: Tx, log: Log): AsyncGenerator<Finding, void, undefined> {
  for (const sql of [shortOf(log), beyond(log)])
    for await (const { number, seq, fault } of rowsOf<TailRow>(tx, sql, [tx.tenant, log.name]))
      yield { ...{ tenant: tx.tenant, log: log.name, number, fault }, seq: fault === 'record-removed' ? null : seq };
}
