import type { Tx } from '@sportello/platform';
import { HELD } from '../holds/hold.store.js';
import { forgetContacts } from '../person/anonymiser.js';
import { namesOf } from '../person/mentions.eraser.js';
import { eraseFiles, eraseWords } from '../person/words.eraser.js';
import type { RetentionCategory, RetentionRule } from './retention.rule.js';

/** Tickets, or rows, at a time: a transaction never holds more. */
export const MOST_AT_ONCE = 200;

/** What one step of a rule did. */
export interface Step {
  /** How many things went. */
  readonly removed: number;
  /** How many were due and stayed because of a legal hold. */
  readonly held: number;
  /** Whether there may be more. */
  readonly more: boolean;
}

interface Due {
  readonly rule: RetentionRule;
  readonly before: Date;
  readonly now: Date;
}

const ENDED = 'coalesce(t.closed_at, t.resolved_at)';
const OF_RULE = `t.tenant_id = $1 AND ${ENDED} < $2 AND t.state = ANY ($3) AND ($4::text[] = '{}' OR t.kind = ANY ($4))`;

/** What a ticket must still have for a category to be due. */
const HAS = {
  tickets: 't.words_erased_at IS NULL',
  attachments: `(EXISTS (SELECT FROM attachment a WHERE a.tenant_id = $1 AND a.ticket_id = t.id)
     OR EXISTS (SELECT FROM task k JOIN task_file f ON f.tenant_id = $1 AND f.task_id = k.id
                 WHERE k.tenant_id = $1 AND k.ticket_id = t.id))`,
  'raw-messages': `(EXISTS (SELECT FROM message m WHERE m.tenant_id = $1 AND m.ticket_id = t.id AND m.raw_sha256 IS NOT NULL)
     OR EXISTS (SELECT FROM inbox x WHERE x.tenant_id = $1 AND x.ticket_id = t.id AND x.raw_sha256 <> ''))`,
} as const;

type OfTickets = keyof typeof HAS;

/** Removes some of what is due; called again while there is more. */
export const STEPS: Readonly<Record<RetentionCategory, (tx: Tx, due: Due) => Promise<Step>>> = {
  tickets: (tx, due) =>
    ofTickets(tx, due, 'tickets', async (ids) => {
      const people = await namesOf(tx, await requestersOf(tx, ids));
      await eraseWords(tx, ids, due.now);
      await eraseFiles(tx, ids);
      await forgetContacts(tx, await leftWithoutWords(tx, ids), people);
      return ids.length;
    }),
  attachments: (tx, due) => ofTickets(tx, due, 'attachments', (ids) => eraseFiles(tx, ids)),
  'raw-messages': (tx, due) => ofTickets(tx, due, 'raw-messages', (ids) => dropRaw(tx, ids)),
  'refused-messages': async (tx, { before }) => {
    const removed = await tx.query(
      `UPDATE inbox SET raw_sha256 = '', envelope = '{}' WHERE (tenant_id, id) IN (
         SELECT tenant_id, id FROM inbox WHERE tenant_id = $1 AND received_at < $2 AND ticket_id IS NULL
            AND state IN ('ignored', 'quarantined') AND raw_sha256 <> '' LIMIT ${MOST_AT_ONCE}) RETURNING id`,
      [tx.tenant, before],
    );
    return { removed: removed.length, held: 0, more: removed.length === MOST_AT_ONCE };
  },
  'plugin-logs': (tx, due) => logRows(tx, due, 'plugin_log', 'x.at < $2'),
  'delivery-log': (tx, due) => logRows(tx, due, 'task_delivery', `x.at < $2 AND ${OF_ENDED_TASK}`),
  'login-record': (tx, due) => logRows(tx, due, 'login_record', 'x.at < $2'),
  'supplier-exports': (tx, due) =>
    logRows(tx, due, 'supplier_export', `x.state <> 'queued' AND coalesce(x.ended_at, x.requested_at) < $2`),
  exports: (tx, due) => logRows(tx, due, 'trail_export', `x.state IN ('expired', 'failed') AND x.asked_at < $2`),
};

/** What is still worked on needs its log, and what is under a hold keeps it. */
const OF_ENDED_TASK = `EXISTS (
  SELECT FROM task k JOIN ticket t ON t.tenant_id = $1 AND t.id = k.ticket_id
   WHERE k.tenant_id = $1 AND k.id = x.task_id AND k.state IN ('refused', 'verified', 'cancelled') AND NOT ${HELD})`;

/** Rows that go as they are. @param table with a key of tenant and id @param due `x` the row, $1 the tenant, $2 before when */
async function logRows(tx: Tx, { before }: Due, table: string, due: string): Promise<Step> {
  const gone = await tx.query(
    `DELETE FROM ${table} WHERE tenant_id = $1 AND id IN (
       SELECT x.id FROM ${table} x WHERE x.tenant_id = $1 AND ${due} ORDER BY x.id LIMIT ${MOST_AT_ONCE})
     RETURNING id`,
    [tx.tenant, before],
  );
  return { removed: gone.length, held: 0, more: gone.length === MOST_AT_ONCE };
}

async function ofTickets(
  tx: Tx,
  { rule, before }: Due,
  category: OfTickets,
  remove: (ids: readonly string[]) => Promise<number>,
): Promise<Step> {
  const values = [tx.tenant, before, rule.states, rule.kinds];
  const due = `FROM ticket t WHERE ${OF_RULE} AND ${HAS[category]}`;
  const rows = await tx.query<{ readonly id: string }>(
    `SELECT t.id ${due} AND NOT ${HELD} ORDER BY ${ENDED}, t.id LIMIT ${MOST_AT_ONCE} FOR NO KEY UPDATE OF t SKIP LOCKED`,
    values,
  );
  const removed = await remove(rows.map(({ id }) => id));
  const more = rows.length === MOST_AT_ONCE;
  if (more) return { removed, held: 0, more };
  const [row] = await tx.query<{ readonly held: number }>(
    `SELECT count(*)::integer AS held ${due} AND ${HELD}`,
    values,
  );
  return { removed, held: row?.held ?? 0, more };
}

async function requestersOf(tx: Tx, tickets: readonly string[]): Promise<readonly string[]> {
  const sql = `SELECT DISTINCT requester_id AS id FROM ticket WHERE tenant_id = $1 AND id = ANY ($2) AND requester_id IS NOT NULL`;
  return (await tx.query<{ readonly id: string }>(sql, [tx.tenant, tickets])).map(({ id }) => id);
}

/** People all of whose tickets have lost their words, and whom no hold keeps. */
async function leftWithoutWords(tx: Tx, tickets: readonly string[]): Promise<readonly string[]> {
  const rows = await tx.query<{ readonly id: string }>(
    `SELECT DISTINCT x.requester_id AS id FROM ticket x
      WHERE x.tenant_id = $1 AND x.id = ANY ($2) AND x.requester_id IS NOT NULL
        AND NOT EXISTS (SELECT FROM ticket o WHERE o.tenant_id = $1 AND o.requester_id = x.requester_id
                           AND o.words_erased_at IS NULL)
        AND NOT EXISTS (SELECT FROM legal_hold h WHERE h.tenant_id = $1 AND h.lifted_at IS NULL
                           AND h.contact_id = x.requester_id)`,
    [tx.tenant, tickets],
  );
  return rows.map(({ id }) => id);
}

async function dropRaw(tx: Tx, tickets: readonly string[]): Promise<number> {
  const values = [tx.tenant, tickets];
  const own = await tx.query(
    `UPDATE message SET raw_sha256 = NULL WHERE tenant_id = $1 AND ticket_id = ANY ($2) AND raw_sha256 IS NOT NULL RETURNING id`,
    values,
  );
  const received = await tx.query(
    `UPDATE inbox SET raw_sha256 = '' WHERE tenant_id = $1 AND ticket_id = ANY ($2) AND raw_sha256 <> '' RETURNING id`,
    values,
  );
  return Math.max(own.length, received.length);
}
