import type { Tx } from '@sportello/platform';
import { HELD } from '../holds/hold.store.js';
import { forgetContacts } from '../person/anonymiser.js';
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
      await eraseWords(tx, ids, due.now);
      await eraseFiles(tx, ids);
      await forgetContacts(tx, await leftWithoutWords(tx, ids));
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
  'plugin-logs': async (tx, { before }) => {
    const removed = await tx.query(`DELETE FROM plugin_log WHERE tenant_id = $1 AND at < $2 RETURNING id`, [
      tx.tenant,
      before,
    ]);
    return { removed: removed.length, held: 0, more: false };
  },
};

async function ofTickets(
  tx: Tx,
  { rule, before }: Due,
  category: OfTickets,
  remove: (ids: readonly string[]) => Promise<number>,
): Promise<Step> {
  const values = [tx.tenant, before, rule.states, rule.kinds];
  const due = `FROM ticket t WHERE ${OF_RULE} AND ${HAS[category]}`;
  const rows = await tx.query<{ readonly id: string }>(
    `SELECT t.id ${due} AND NOT ${HELD} ORDER BY ${ENDED}, t.id LIMIT ${MOST_AT_ONCE} FOR UPDATE OF t`,
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
