/** Columns of a line in a list. */
export const SUMMARY_COLUMNS = `
t.id, t.number, t.version, t.state, t.subject, t.kind, t.channel, t.channel_instance, t.language, t.area, t.topic, t.subtopic,
t.severity, t.level, t.team, t.assignee_id, t.assignee_name, t.restricted, t.opened_at, t.updated_at, t.next_due_at, t.priority, t.priority_reasons,
t.campaign,
t.requester->>'name' AS requester_name,
(SELECT n.calendar FROM ticket_clock n
  WHERE n.tenant_id = t.tenant_id AND n.ticket_id = t.id AND n.state = 'running' AND n.due_at = t.next_due_at
  ORDER BY n.clock LIMIT 1) AS next_due_calendar`;

/** $1 tenant, $2 id or number, $3 whether restricted tickets may be seen. */
const view = (column: 'id' | 'number'): string => `
SELECT ${SUMMARY_COLUMNS}, t.last_technician_id, t.last_technician_name, t.closure_reason, t.fields, t.routing, t.progress,
       t.taken_charge_at, t.resolved_at, t.closed_at, t.seq, t.requester_id, t.requester_assurance,
       t.requester, p.email AS requester_email,
       (SELECT e.data->'identity' FROM ticket_event e WHERE e.tenant_id = $1 AND e.ticket_id = t.id AND e.seq = 1) AS requester_identity,
       (SELECT coalesce(jsonb_agg(c ORDER BY c.started_at, c.clock), '[]') FROM ticket_clock c
         WHERE c.tenant_id = $1 AND c.ticket_id = t.id) AS clocks
  FROM ticket t
  LEFT JOIN contact p ON p.tenant_id = $1 AND p.id = t.requester_id
 WHERE t.tenant_id = $1 AND t.${column} = $2 AND (NOT t.restricted OR $3)`;

export const VIEW_BY_ID = view('id');
export const VIEW_BY_NUMBER = view('number');

/** $1 tenant, $2 ticket, $3 sequence number after which, $4 how many. */
export const EVENTS = `
SELECT e.seq, e.type, e.at, e.actor, e.data, encode(e.hash, 'hex') AS hash, e.salt, e.erased
  FROM ticket_event e
 WHERE e.tenant_id = $1 AND e.ticket_id = $2 AND e.seq > $3
 ORDER BY e.seq LIMIT $4`;

/** $1 tenant, $2 ticket, $3 whether internal ones too, $4 and $5 place after which, $6 how many. */
const messages = (tickets: string): string => `
SELECT m.id, m.direction, m.visibility, m.author, m.channel_instance, m.at, m.subject, m.message_id_header, m.raw_sha256,
       m.notes, b.text, b.html, b.quoted,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'name', a.name, 'mediaType', a.media_type, 'size', a.size,
                                                     'sha256', a.sha256, 'scan',
                         (SELECT CASE WHEN v.signature IS NULL THEN 'clean' ELSE 'infected' END FROM content_verdict v
                           WHERE v.tenant_id = $1 AND v.sha256 = a.sha256)) ORDER BY a.place, a.id), '[]')
          FROM attachment a WHERE a.tenant_id = $1 AND a.message_id = m.id) AS attachments
  FROM message m
  JOIN message_body b ON b.tenant_id = $1 AND b.message_id = m.id
 WHERE m.tenant_id = $1 AND m.ticket_id ${tickets} AND ($3 OR m.visibility = 'public')
   AND ($4::timestamptz IS NULL OR (m.at, m.id) > ($4::timestamptz, $5::uuid))
 ORDER BY m.at, m.id LIMIT $6`;

export const MESSAGES = messages('= $2');

/** With what was said on the tickets that were merged into it; $7 whether on those of other people too. */
export const MESSAGES_WITH_MERGED = messages(`IN (
     SELECT $2::uuid
      UNION ALL
     SELECT s.id FROM ticket_link l
       JOIN ticket s ON s.tenant_id = $1 AND s.id = l.source_id
       JOIN ticket t ON t.tenant_id = $1 AND t.id = $2
      WHERE l.tenant_id = $1 AND l.target_id = $2 AND l.relation = 'merged-into'
        AND ($7 OR s.requester_id = t.requester_id))`);
