/** One change of relations of a tenant at a time: rare, and never a circle. $1 tenant. */
export const LOCK_RELATIONS = `SELECT pg_advisory_xact_lock(hashtextextended('ticket_link:' || $1, 0))`;

/** Rows are locked in the order of their ids. $1 tenant, $2 ids, $3 numbers. */
export const LOCK_PAIR = `
SELECT t.* FROM ticket t
 WHERE t.tenant_id = $1 AND (t.id = ANY($2::uuid[]) OR t.number = ANY($3::text[]))
 ORDER BY t.id FOR UPDATE`;

/** $1 tenant, $2 source, $3 relation, $4 target. */
export const STANDING = `
WITH RECURSIVE reached (id) AS (
  SELECT l.target_id FROM ticket_link l WHERE l.tenant_id = $1 AND l.source_id = $4 AND l.relation = $3
   UNION
  SELECT l.target_id FROM reached r
    JOIN ticket_link l ON l.tenant_id = $1 AND l.source_id = r.id AND l.relation = $3
)
SELECT EXISTS (SELECT FROM ticket_link WHERE tenant_id = $1 AND source_id = $2 AND relation = $3 AND target_id = $4) AS exists,
       CASE WHEN $3 = 'related'
            THEN EXISTS (SELECT FROM ticket_link WHERE tenant_id = $1 AND source_id = $4 AND relation = $3 AND target_id = $2)
            ELSE EXISTS (SELECT FROM reached WHERE id = $2) END AS inverse`;

/** What was merged before goes along. $1 tenant, $2 source, $3 relation, $4 target, $5 now, $6 informed. */
export const ADD_LINK = `
INSERT INTO ticket_link (tenant_id, source_id, relation, target_id, at, informed)
SELECT $1, $2::uuid, $3, $4::uuid, $5::timestamptz, $6::boolean
 UNION ALL
SELECT $1, l.source_id, $3, $4::uuid, $5::timestamptz, false FROM ticket_link l
 WHERE $3 = 'merged-into' AND l.tenant_id = $1 AND l.target_id = $2 AND l.relation = $3
ON CONFLICT DO NOTHING`;

/** $1 tenant, $2 source, $3 relation, $4 target. */
export const REMOVE_LINK = `
DELETE FROM ticket_link WHERE tenant_id = $1 AND relation = $3
   AND ((source_id = $2 AND target_id = $4) OR ($3 = 'related' AND source_id = $4 AND target_id = $2))`;

/** $1 tenant, $2 ticket, $3 whether restricted tickets may be seen. */
export const RELATIONS_OF = `
SELECT l.relation, l.direction, l.at, t.id, t.number, t.subject, t.state
  FROM (SELECT relation, 'to' AS direction, target_id AS other, at FROM ticket_link WHERE tenant_id = $1 AND source_id = $2
         UNION ALL
        SELECT relation, 'from', source_id, at FROM ticket_link WHERE tenant_id = $1 AND target_id = $2) AS l
  JOIN ticket t ON t.tenant_id = $1 AND t.id = l.other
 WHERE NOT t.restricted OR $3
 ORDER BY l.at, t.number LIMIT 200`;

/** $1 tenant, $2 ticket. */
export const WATCHERS_OF = `
SELECT l.source_id AS "ticketId", l.relation, t.requester_id AS "requesterId", t.state
  FROM ticket_link l JOIN ticket t ON t.tenant_id = $1 AND t.id = l.source_id
 WHERE l.tenant_id = $1 AND l.target_id = $2
   AND (l.relation = 'merged-into' OR (l.relation = 'duplicate-of' AND l.informed))
 ORDER BY l.at, l.source_id LIMIT 1000`;
