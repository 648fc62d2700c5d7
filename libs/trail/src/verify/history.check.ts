import type { Tx } from '@sportello/platform';
import { ChainWalk } from '@sportello/ticketing';
import { eventRows, walkedEvent, type EventRow } from '../log/event.rows.js';
import type { Log } from '../log/logs.js';
import type { Finding } from './finding.js';

/** How much was read. */
export interface Read {
  records: number;
  events: number;
}

interface Open {
  readonly row: EventRow;
  readonly walk: ChainWalk;
}

/** Goes through every history of one kind; memory does not grow with their number or length. */
export async function* checkHistories(tx: Tx, log: Log, read: Read): AsyncGenerator<Finding, void, undefined> {
  let open = null as Open | null;
  const finding = ({ number }: EventRow, { seq, fault }: Pick<Finding, 'seq' | 'fault'>): Finding => ({
    ...{ tenant: tx.tenant, log: log.name, number, seq, fault },
  });
  const close = (history: Open | null): Finding | null => {
    if (history === null) return null;
    const { row, walk } = history;
    const found = walk.end({ seq: row.head_seq, hash: row.head_hash });
    return found === null ? null : finding(row, found);
  };
  for await (const row of eventRows(tx, log)) {
    if (open === null || open.row.id !== row.id) {
      const found = close(open);
      if (found !== null) yield found;
      open = { row, walk: new ChainWalk({ tenant: tx.tenant, ticketId: row.id }) };
      read.records++;
    }
    if (row.seq === null) continue;
    read.events++;
    const found = open.walk.next(walkedEvent(row, row.seq));
    if (found !== null) yield finding(row, found);
  }
  const found = close(open);
  if (found !== null) yield found;
}

interface AnchorRow {
  readonly number: string;
  readonly seq: number;
  readonly gone: boolean;
  readonly missing: boolean;
}

/** What a digest has seen must be there, and the same: so nobody can shorten, remove or rewrite a history as a whole. */
export async function* checkAnchors(tx: Tx, log: Log): AsyncGenerator<Finding, void, undefined> {
  const rows = await tx.query<AnchorRow>(
    `SELECT DISTINCT ON (h.record_id) h.number, h.seq, r.id IS NULL AS gone, e.hash IS NULL AS missing
       FROM trail_head h
       LEFT JOIN ${log.records} r ON r.tenant_id = $1 AND r.id = h.record_id
       LEFT JOIN ${log.events} e ON e.tenant_id = $1 AND e.${log.of} = h.record_id AND e.seq = h.seq
      WHERE h.tenant_id = $1 AND h.log = $2 AND (e.hash IS DISTINCT FROM h.hash OR r.id IS NULL)
      ORDER BY h.record_id, h.seq`,
    [tx.tenant, log.name],
  );
  for (const { number, seq, gone, missing } of rows) {
    const fault = gone ? 'record-removed' : missing ? 'event-removed' : 'rewritten';
    yield { ...{ tenant: tx.tenant, log: log.name, number, fault }, seq: gone ? null : seq };
  }
}
