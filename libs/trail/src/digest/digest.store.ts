import type { Tx } from '@sportello/platform';
import { LOGS, type Log, type LogName } from '../log/logs.js';
import { rowsOf } from '../log/rows.cursor.js';
import { leafOf, type Digest, type SignedDigest } from './digest.js';
import { MerkleRoot } from './merkle.root.js';

interface DigestRow {
  readonly document: Digest;
  readonly key_id: string;
  readonly signature: string;
}

interface HeadRow {
  readonly log: LogName;
  readonly record_id: string;
  readonly seq: number;
  readonly number: string;
  readonly hash: Uint8Array;
}

const COLUMNS = 'document, key_id, signature';
const signed = ({ document, key_id, signature }: DigestRow): SignedDigest => ({
  ...{ digest: document, keyId: key_id, signature },
});

/** One at a time of a tenant, however many processes try. */
export const lockDigests = (tx: Tx): Promise<object[]> =>
  tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`trail:${tx.tenant}`]);

export async function lastDigest(tx: Tx): Promise<SignedDigest | null> {
  const sql = `SELECT ${COLUMNS} FROM trail_digest WHERE tenant_id = $1 ORDER BY number DESC LIMIT 1`;
  const [row] = await tx.query<DigestRow>(sql, [tx.tenant]);
  return row === undefined ? null : signed(row);
}

/** From the first. @param after number after which */
export async function* digestsOf(
  tx: Tx,
  after = 0,
): AsyncGenerator<SignedDigest & { readonly row: number }, void, undefined> {
  const sql = `SELECT number AS row, ${COLUMNS} FROM trail_digest WHERE tenant_id = $1 AND number > $2 ORDER BY number`;
  for await (const row of rowsOf<DigestRow & { readonly row: number }>(tx, sql, [tx.tenant, after]))
    yield { ...signed(row), row: row.row };
}

/** Newest first. @param before number before which */
export async function listDigests(tx: Tx, limit: number, before: number | null): Promise<readonly SignedDigest[]> {
  const sql = `SELECT ${COLUMNS} FROM trail_digest
    WHERE tenant_id = $1 AND ($2::integer IS NULL OR number < $2) ORDER BY number DESC LIMIT $3`;
  return (await tx.query<DigestRow>(sql, [tx.tenant, before, limit])).map(signed);
}

export async function keepDigest(tx: Tx, { digest, keyId, signature }: SignedDigest): Promise<void> {
  await tx.query(
    `INSERT INTO trail_digest (tenant_id, number, day, taken_at, document, key_id, signature)
     VALUES ($1, $2, $3, $4, $5::jsonb, $6, $7)`,
    [tx.tenant, digest.number, digest.day, digest.takenAt, JSON.stringify(digest), keyId, signature],
  );
}

/** Keeps how far each history has got that no digest has seen so far. Compared one by one: nothing that committed late is missed. */
export async function keepHeads(tx: Tx, digest: number): Promise<void> {
  for (const log of LOGS)
    await tx.query(
      `INSERT INTO trail_head (tenant_id, log, record_id, seq, number, hash, digest)
       SELECT $1, $2, r.id, r.seq, r.number, r.last_hash, $3 FROM ${log.records} r
        WHERE r.tenant_id = $1 AND r.seq > 0 AND r.last_hash IS NOT NULL
          AND NOT EXISTS (SELECT FROM trail_head h WHERE h.tenant_id = $1 AND h.log = $2 AND h.record_id = r.id AND h.seq = r.seq)`,
      [tx.tenant, log.name, digest],
    );
}

export async function treeOf(tx: Tx, digest: number): Promise<{ readonly moved: number; readonly root: string }> {
  const tree = new MerkleRoot();
  let moved = 0;
  const sql = `SELECT log, record_id, seq, number, hash FROM trail_head
    WHERE tenant_id = $1 AND digest = $2 ORDER BY log COLLATE "C", record_id, seq`;
  for await (const { log, record_id, seq, number, hash } of rowsOf<HeadRow>(tx, sql, [tx.tenant, digest])) {
    tree.add(leafOf({ log, recordId: record_id, seq, number, hash }));
    moved++;
  }
  return { moved, root: tree.root() };
}

export async function countsOf(tx: Tx): Promise<Digest['counts']> {
  const count = async ({ name, records }: Log) => {
    const [row] = await tx.query<{ records: number; events: number }>(
      `SELECT count(*)::integer AS records, coalesce(sum(seq), 0)::integer AS events FROM ${records} WHERE tenant_id = $1`,
      [tx.tenant],
    );
    return [name, { records: row?.records ?? 0, events: row?.events ?? 0 }] as const;
  };
  const counted = [];
  for (const log of LOGS) counted.push(await count(log));
  return Object.fromEntries(counted);
}
