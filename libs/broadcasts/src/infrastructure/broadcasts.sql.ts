/** Numbers have no gaps: the caller has made whoever else broadcasts wait. */
export const NEXT_NUMBER = 'SELECT count(*)::integer + 1 AS ordinal FROM broadcast WHERE tenant_id = $1';

const ENDED = `('resolved', 'closed', 'archived')`;

/** $1 tenant, $2 number, $3 whether restricted ones exist, $4 whether only reports of threats are asked for. */
export const LOCK_TICKET = `
SELECT id, number, restricted, CASE WHEN state NOT IN ${ENDED} THEN number END AS ticket, kind AS "requestKind",
       area, topic, subtopic, severity, false AS closed
  FROM ticket WHERE tenant_id = $1 AND number = $2 AND (NOT restricted OR $3) AND (NOT $4 OR restricted)
   FOR NO KEY UPDATE`;

/** $1 tenant, $2 number, $3 whether restricted ones exist. Tasks are given for the newest of its tickets that is still worked on. */
export const LOCK_PROBLEM = `
SELECT p.id, p.number, p.restricted, NULL AS "requestKind", p.area, p.topic, p.subtopic, NULL::smallint AS severity, p.state_code = 'closed' AS closed,
       (SELECT t.number FROM problem_ticket l JOIN ticket t ON t.tenant_id = l.tenant_id AND t.id = l.ticket_id
         WHERE l.tenant_id = p.tenant_id AND l.problem_id = p.id AND t.state NOT IN ${ENDED} AND (NOT t.restricted OR $3)
         ORDER BY t.opened_at DESC, t.id DESC LIMIT 1) AS ticket
  FROM problem p WHERE p.tenant_id = $1 AND p.number = $2 AND (NOT p.restricted OR $3)
   FOR NO KEY UPDATE`;

/** $1 tenant, $2 report. */
export const TOLD = `
SELECT kind || ':' || office AS key FROM broadcast_office
 WHERE tenant_id = $1 AND report_id = $2 AND state IN ('sending', 'told')`;

/** $1 tenant, $2 broadcast, $3 report, $4 offices. */
export const PUT_OFFICES = `
INSERT INTO broadcast_office (tenant_id, broadcast_id, report_id, kind, office, reach, state)
SELECT $1, $2, $3, o.kind, o.id, o.reach, o.state
  FROM jsonb_to_recordset($4::jsonb) AS o (kind text, id text, reach text, state text)`;

/** $1 tenant, $2 broadcast, $3 kind, $4 office. */
export const STANDING = `
SELECT b.number, b.opened_at AS at, b.state, e.actor AS by, o.reach, o.state AS "officeState"
  FROM broadcast b
  JOIN broadcast_event e ON e.tenant_id = b.tenant_id AND e.record_id = b.id AND e.seq = 1
  LEFT JOIN broadcast_office o ON o.tenant_id = b.tenant_id AND o.broadcast_id = b.id AND o.kind = $3 AND o.office = $4
 WHERE b.tenant_id = $1 AND b.id = $2`;

/** $1 tenant, $2 broadcast, $3 kind, $4 office, $5 when, $6 task, $7 message, $8 people. */
export const MARK_TOLD = `
UPDATE broadcast_office SET state = 'told', told_at = $5, task_id = $6, outbound_id = $7, people = $8
 WHERE tenant_id = $1 AND broadcast_id = $2 AND kind = $3 AND office = $4 AND state = 'sending'`;

/** $1 tenant, $2 broadcast, $3 kind, $4 office, $5 why. */
export const MARK_FAILED = `
UPDATE broadcast_office SET state = 'failed', reason = $5::jsonb
 WHERE tenant_id = $1 AND broadcast_id = $2 AND kind = $3 AND office = $4 AND state = 'sending'`;

const SHOWN = `b.id, b.number, b.version, b.state, b.opened_at AS at, e.actor AS by`;
const FROM = `FROM broadcast b JOIN broadcast_event e ON e.tenant_id = b.tenant_id AND e.record_id = b.id AND e.seq = 1`;

/** $1 tenant, $2 whether restricted ones exist, $3 report, $4 and $5 place before which, $6 how many. */
export const LIST_BROADCASTS = `
SELECT ${SHOWN} ${FROM}
 WHERE b.tenant_id = $1 AND (NOT b.restricted OR $2) AND ($3::text IS NULL OR b.report_number = $3)
   AND ($4::timestamptz IS NULL OR (b.opened_at, b.id) < ($4::timestamptz, $5::uuid))
 ORDER BY b.opened_at DESC, b.id DESC LIMIT $6`;

/** $1 tenant, $2 number, $3 whether restricted ones exist. How far each office is stands with its task and with its mails. */
export const SHOW_BROADCAST = `
SELECT ${SHOWN},
  (SELECT jsonb_agg(jsonb_build_object('kind', o.kind, 'id', o.office, 'reach', o.reach, 'state', o.state, 'toldAt', o.told_at,
            'reason', o.reason,
            'task', CASE WHEN t.id IS NOT NULL THEN jsonb_build_object('id', t.id, 'number', t.number, 'state', t.state,
                      'dueAt', t.due_at, 'delivery', t.delivery, 'deliveryError', t.delivery_error, 'updatedAt', t.updated_at,
                      'endedAt', t.ended_at) END,
            'mails', m.mails) ORDER BY o.kind, o.office)
     FROM broadcast_office o
     LEFT JOIN task t ON t.tenant_id = o.tenant_id AND t.id = o.task_id
     LEFT JOIN LATERAL (
       SELECT jsonb_agg(jsonb_build_object('state', coalesce(x.state, 'queued'), 'reason', x.last_error->>'reason')) AS mails
         FROM (SELECT n.outbound_id FROM staff_notice n
                WHERE n.tenant_id = o.tenant_id AND n.notice_key = 'broadcast:' || o.broadcast_id AND n.person = ANY (o.people)
               UNION ALL SELECT o.outbound_id WHERE o.outbound_id IS NOT NULL) AS w
         LEFT JOIN outbound x ON x.tenant_id = o.tenant_id AND x.id = w.outbound_id) AS m ON true
    WHERE o.tenant_id = b.tenant_id AND o.broadcast_id = b.id) AS offices
  ${FROM} WHERE b.tenant_id = $1 AND b.number = $2 AND (NOT b.restricted OR $3)`;
