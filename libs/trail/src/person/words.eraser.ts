import type { Tx } from '@sportello/platform';
import { logOf } from '../log/logs.js';
import { eraseEventWords } from './event.eraser.js';

/** Read where words were erased. */
export const NOTHING_LEFT = '—';

/**
 * What was said on these tickets, wherever it is kept: subject, messages, answers of forms, what tasks were told, copies in
 * the inbox and the outbox, in notices and in the index of words. $1 tenant, $2 ids of tickets, $3 what stands in the place of words, $4 now.
 */
const ERASURES: readonly string[] = [
  `UPDATE message_body b SET text = '', html = NULL, quoted = NULL FROM message m
    WHERE m.tenant_id = $1 AND m.ticket_id = ANY ($2) AND b.tenant_id = $1 AND b.message_id = m.id`,
  `UPDATE message SET subject = NULL, in_reply_to = NULL, message_id_header = NULL, raw_sha256 = NULL, notes = '[]',
          author = CASE WHEN author->>'type' = 'requester'
                        THEN jsonb_strip_nulls(jsonb_build_object('type', 'requester', 'id', author->'id', 'name', '',
                                                                  'automatic', author->'automatic', 'assurance', author->'assurance'))
                        ELSE author END
    WHERE tenant_id = $1 AND ticket_id = ANY ($2)`,
  `UPDATE ticket_search s SET document = array_to_tsvector(ARRAY[tenant_lexeme($1), lower(t.number)]) FROM ticket t
    WHERE t.tenant_id = $1 AND t.id = ANY ($2) AND s.tenant_id = $1 AND s.ticket_id = t.id`,
  `DELETE FROM inbox_identity i USING inbox x
    WHERE x.tenant_id = $1 AND x.ticket_id = ANY ($2) AND i.tenant_id = $1 AND i.inbox_id = x.id`,
  `UPDATE delivery_evidence e SET recipients = '{}', unprovable = '{}', facts = '{}', detail = NULL
    WHERE e.tenant_id = $1 AND (e.outbound_id IN (SELECT o.id FROM outbound o WHERE o.tenant_id = $1 AND o.ticket_id = ANY ($2))
       OR e.inbox_id IN (SELECT x.id FROM inbox x WHERE x.tenant_id = $1 AND x.ticket_id = ANY ($2)))`,
  // The raw message is not looked for any more, and is collected when nothing else needs it.
  // Its name at the channel stays: the same message must not come in again.
  `UPDATE inbox SET envelope = '{}', raw_sha256 = '', proof = NULL WHERE tenant_id = $1 AND ticket_id = ANY ($2)`,
  `UPDATE outbound SET recipient = '', payload = '{}', raw_sha256 = NULL, message_id_header = NULL, receipt = NULL, last_error = NULL
    WHERE tenant_id = $1 AND ticket_id = ANY ($2)`,
  `UPDATE staff_notice SET subject = jsonb_build_object('it', $3::text, 'en', $3::text),
          text = jsonb_build_object('it', $3::text, 'en', $3::text)
    WHERE tenant_id = $1 AND ticket_id = ANY ($2)`,
  `UPDATE quality_review SET remarks = CASE WHEN remarks IS NOT NULL THEN $3 END, comment = CASE WHEN comment IS NOT NULL THEN $3 END
    WHERE tenant_id = $1 AND ticket_id = ANY ($2)`,
  `UPDATE task_words w SET text = $3 FROM task k
    WHERE k.tenant_id = $1 AND k.ticket_id = ANY ($2) AND w.tenant_id = $1 AND w.task_id = k.id`,
  `UPDATE task SET title = $3, text = $3, fields = '{}' WHERE tenant_id = $1 AND ticket_id = ANY ($2)`,
  `UPDATE ticket SET subject = $3, requester = '{}', fields = '{}', words_erased_at = $4, version = version + 1,
          priority_reasons = '[]',
          progress = progress || jsonb_build_object('screening', NULL, 'onCall', NULL,
            'urgent', CASE WHEN jsonb_typeof(progress->'urgent') = 'object'
                           THEN jsonb_set(progress->'urgent', '{reason}', to_jsonb($3::text)) END)
    WHERE tenant_id = $1 AND id = ANY ($2)`,
];

/** Nothing is kept of what was said on these tickets; what was done, by whom of the staff and when, stays and stays verifiable. */
export async function eraseWords(tx: Tx, tickets: readonly string[], now: Date): Promise<void> {
  if (tickets.length === 0) return;
  for (const sql of ERASURES) await tx.query(sql, values(sql, [tx.tenant, tickets, NOTHING_LEFT, now]));
  await eraseEventWords(tx, logOf('ticket'), tickets);
  await eraseEventWords(tx, logOf('security'), tickets);
  await eraseEventWords(tx, logOf('broadcast'), await broadcastsOf(tx, tickets));
}

/** Their own words are emptied with those of the ticket they are about. */
async function broadcastsOf(tx: Tx, tickets: readonly string[]): Promise<readonly string[]> {
  const rows = await tx.query<{ readonly id: string }>(
    `UPDATE broadcast b
        SET state = b.state || jsonb_build_object('title', $3::text, 'text', $3::text, 'improvements',
              (SELECT coalesce(jsonb_agg(i || jsonb_build_object('title', $3::text)), '[]')
                 FROM jsonb_array_elements(b.state->'improvements') AS i))
      WHERE b.tenant_id = $1 AND b.report_id = ANY ($2) RETURNING b.id`,
    [tx.tenant, tickets, NOTHING_LEFT],
  );
  return rows.map(({ id }) => id);
}

/** The files of these tickets, and those that went to suppliers or came from them. @returns how many */
export async function eraseFiles(tx: Tx, tickets: readonly string[]): Promise<number> {
  const own = `DELETE FROM attachment WHERE tenant_id = $1 AND ticket_id = ANY ($2) RETURNING id`;
  const shared = `DELETE FROM task_file f USING task k
    WHERE k.tenant_id = $1 AND k.ticket_id = ANY ($2) AND f.tenant_id = $1 AND f.task_id = k.id RETURNING f.id`;
  const values = [tx.tenant, tickets];
  return (await tx.query(own, values)).length + (await tx.query(shared, values)).length;
}

/** Only the values a statement has places for. */
function values(sql: string, all: readonly unknown[]): readonly unknown[] {
  const last = Math.max(...[...sql.matchAll(/\$(\d)/g)].map(([, place]) => Number(place)));
  return all.slice(0, last);
}
