/** Tickets that have not ended, by team. $1 tenant. Answered by the index of the teams' queues alone. */
export const OPEN_BY_TEAM = `
SELECT t.team, count(*)::integer AS open
  FROM ticket t
 WHERE t.tenant_id = $1 AND t.state NOT IN ('resolved', 'closed', 'archived') AND t.team IS NOT NULL
 GROUP BY t.team`;

const COLUMNS = `
t.id, t.number, t.state, t.team, t.opened_at, t.restricted, t.kind, t.channel, t.channel_instance, t.area, t.topic, t.subtopic,
t.severity, t.language, t.subject, t.fields, t.requester->>'userType' AS user_type,
t.requester->>'organisation' AS organisation`;

/** C14: the team a ticket was in when its last technician took charge of it, closed it or got it back. */
const LAST_TEAM = `
CASE WHEN t.last_technician_id IS NULL THEN NULL ELSE (
  SELECT r.data->>'team' FROM ticket_event r
   WHERE r.tenant_id = $1 AND r.ticket_id = t.id AND r.type = 'routed' AND r.seq < (
     SELECT max(w.seq) FROM ticket_event w
      WHERE w.tenant_id = $1 AND w.ticket_id = t.id
        AND (w.type IN ('taken-charge', 'resolved') OR (w.type = 'closed' AND w.data->'technician' <> 'null'::jsonb)))
   ORDER BY r.seq DESC LIMIT 1) END`;

/** $1 tenant, $2 id or number, $3 whether restricted tickets may be seen. */
const request = (column: 'id' | 'number'): string => `
SELECT ${COLUMNS}, t.last_technician_id, t.last_technician_name, ${LAST_TEAM} AS last_team, t.progress->'scope' AS scope
  FROM ticket t
 WHERE t.tenant_id = $1 AND t.${column} = $2 AND (NOT t.restricted OR $3)`;

export const REQUEST_BY_ID = request('id');
export const REQUEST_BY_NUMBER = request('number');

/**
 * Newest first, each with what rules decided when it was first routed.
 * $1 tenant, $2 whether restricted ones too, $3 since, $4 and $5 place after which, $6 how many.
 */
export const PAST = `
SELECT ${COLUMNS}, r.level AS decided_level, r.explanation AS decided
  FROM ticket t
  LEFT JOIN LATERAL (
    SELECT e.data->>'level' AS level, e.data->'explanation' AS explanation FROM ticket_event e
     WHERE e.tenant_id = $1 AND e.ticket_id = t.id AND e.type = 'routed'
       AND jsonb_typeof(e.data->'explanation') = 'object'
     ORDER BY e.seq LIMIT 1) r ON true
 WHERE t.tenant_id = $1 AND ($2 OR NOT t.restricted)
   AND ($3::timestamptz IS NULL OR t.opened_at >= $3)
   AND ($4::timestamptz IS NULL OR (t.opened_at, t.id) < ($4::timestamptz, $5::uuid))
 ORDER BY t.opened_at DESC, t.id DESC LIMIT $6`;
