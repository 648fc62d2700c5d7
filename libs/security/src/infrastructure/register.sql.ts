/** $1 tenant, $2 id or number. */
export const lockRestricted = (column: 'id' | 'number'): string =>
  `SELECT id, number FROM ticket WHERE tenant_id = $1 AND ${column} = $2 AND restricted FOR NO KEY UPDATE`;

export const ENTRY = `
SELECT r.id, r.ticket_id AS "ticketId", t.number AS "ticketNumber", r.regime, r.kind, r.occurrence,
       r.started_at AS "startedAt", r.due_at AS "dueAt", r.sent_at AS "sentAt"
  FROM security_report r JOIN ticket t ON t.tenant_id = r.tenant_id AND t.id = r.ticket_id
 WHERE r.tenant_id = $1 AND r.id = $2 AND r.corrects IS NULL`;

/** $1 tenant, $2 ticket, $3 what is due. What has gone is never touched. */
export const PUT_DUE = `
WITH wanted AS (
  SELECT * FROM jsonb_to_recordset($3::jsonb)
    AS w (id uuid, regime text, kind text, occurrence integer, "startedAt" timestamptz, "dueAt" timestamptz)
),
gone AS (
  DELETE FROM security_report r
   WHERE r.tenant_id = $1 AND r.ticket_id = $2 AND r.sent_at IS NULL
     AND NOT EXISTS (SELECT FROM wanted w WHERE (w.regime, w.kind, w.occurrence) = (r.regime, r.kind, r.occurrence))
)
INSERT INTO security_report (tenant_id, id, ticket_id, regime, kind, occurrence, started_at, due_at)
SELECT $1, w.id, $2, w.regime, w.kind, w.occurrence, w."startedAt", w."dueAt" FROM wanted w
ON CONFLICT (tenant_id, ticket_id, regime, kind, occurrence) WHERE corrects IS NULL
DO UPDATE SET started_at = excluded.started_at, due_at = excluded.due_at WHERE security_report.sent_at IS NULL`;

/** $1 tenant, $2 entry, $3 sent at, $4 protocol, $5 payload, $6 attachment, $7 by. */
export const MARK_SENT = `
UPDATE security_report SET sent_at = $3, protocol_id = $4, payload = $5::jsonb, attachment_id = $6, sent_by = $7::jsonb
 WHERE tenant_id = $1 AND id = $2 AND sent_at IS NULL`;

/** As MARK_SENT, then $8 id of the new entry, $9 reason. */
export const ADD_CORRECTION = `
INSERT INTO security_report (tenant_id, id, ticket_id, regime, kind, occurrence, started_at, due_at, sent_at, protocol_id,
                             payload, attachment_id, sent_by, corrects, reason)
SELECT r.tenant_id, $8, r.ticket_id, r.regime, r.kind, r.occurrence, r.started_at, r.due_at, $3, $4, $5::jsonb, $6, $7::jsonb,
       r.id, $9
  FROM security_report r WHERE r.tenant_id = $1 AND r.id = $2`;

const SHOWN = `
r.id, t.number AS ticket, r.regime, r.kind, r.occurrence, r.started_at AS "startedAt", r.due_at AS "dueAt",
r.sent_at AS "sentAt", r.protocol_id AS "protocolId", r.payload, r.attachment_id AS attachment, r.sent_by AS "sentBy",
r.corrects, r.reason`;

/** $1 tenant, $2 due or sent, $3 and $4 place after which, $5 how many. By term: what expires first comes first. */
export const listReports = (due: boolean): string => `
SELECT ${SHOWN} FROM security_report r JOIN ticket t ON t.tenant_id = r.tenant_id AND t.id = r.ticket_id
 WHERE r.tenant_id = $1 AND r.sent_at IS ${due ? '' : 'NOT '}NULL
   AND ($2::timestamptz IS NULL OR (r.due_at, r.id) > ($2::timestamptz, $3::uuid))
 ORDER BY r.due_at, r.id LIMIT $4`;

export const CASE_OF_TICKET = `
SELECT t.id AS "ticketId", t.number, c.state, coalesce(c.version, 0) AS version,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('seq', e.seq, 'type', e.type, 'at', e.at, 'actor', e.actor, 'data', e.data)
            ORDER BY e.seq), '[]')
     FROM security_event e WHERE e.tenant_id = t.tenant_id AND e.record_id = t.id) AS events,
  (SELECT coalesce(jsonb_agg(to_jsonb(r) ORDER BY r."dueAt", r.id), '[]')
     FROM (SELECT ${SHOWN} FROM security_report r WHERE r.tenant_id = t.tenant_id AND r.ticket_id = t.id) r) AS reports
  FROM ticket t LEFT JOIN security_case c ON c.tenant_id = t.tenant_id AND c.id = t.id
 WHERE t.tenant_id = $1 AND t.number = $2 AND t.restricted`;

/** $1 tenant, $2 number of the ticket, $3 place before which, $4 how many. */
export const LIST_READS = `
SELECT r.id, r.at, r.reader_id AS "readerId", r.reader_name AS "readerName", r.what
  FROM ticket t JOIN restricted_read r ON r.tenant_id = t.tenant_id AND r.ticket_id = t.id
 WHERE t.tenant_id = $1 AND t.number = $2 AND t.restricted AND ($3::uuid IS NULL OR r.id < $3::uuid)
 ORDER BY r.id DESC LIMIT $4`;
