import { TASKS_WITH_HISTORY } from './task.whole.js';

export const EXPORT_COLUMNS = `id, supplier, opened_from AS "from", opened_to AS "to", reply_to AS "replyTo",
  correlation_id AS "correlationId", state, requested_at AS "requestedAt", ended_at AS "endedAt", tasks, sha256, size,
  reply, reply_error AS "replyError"`;

/** $1 tenant, $2 id, $3 supplier, $4 key, $5 hash, $6 from, $7 to, $8 reply to, $9 correlation id, $10 now, $11 reply. Nothing when the key was used. */
export const INSERT_EXPORT = `
INSERT INTO supplier_export (tenant_id, id, supplier, key, request_hash, opened_from, opened_to, reply_to, correlation_id, state,
                             requested_at, reply)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'queued', $10, $11)
ON CONFLICT ON CONSTRAINT supplier_export_key DO NOTHING
RETURNING ${EXPORT_COLUMNS}`;

/** $2 supplier, $3 from, $4 to, $5 and $6 where the page before ended, $7 rows. */
export const EXPORTED_TASKS = `${TASKS_WITH_HISTORY}
 WHERE t.tenant_id = $1 AND t.supplier = $2 AND t.opened_at >= $3 AND t.opened_at < $4
   AND EXISTS (SELECT FROM task_event e WHERE e.tenant_id = $1 AND e.task_id = t.id AND e.type = 'offered')
   AND ($5::timestamptz IS NULL OR (t.opened_at, t.id) > ($5, $6::uuid))
 ORDER BY t.opened_at, t.id LIMIT $7`;
