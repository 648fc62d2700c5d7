const WAITS = `t.state NOT IN ('resolved', 'closed', 'archived')`;

/** $1 tenant, $2 now. The row is the lock; revision 0 stands for never. */
export const LOCK = `
INSERT INTO queue_ranking AS r (tenant_id, revision, at) VALUES ($1, 0, $2)
ON CONFLICT (tenant_id) DO UPDATE SET at = excluded.at
RETURNING r.revision`;

/** $1 tenant, $2 teams. */
export const STAND = `
SELECT (SELECT coalesce(jsonb_object_agg(c.team, c.open), '{}')
          FROM (SELECT t.team, count(*)::int AS open FROM ticket t
                 WHERE t.tenant_id = $1 AND t.team = ANY ($2) AND ${WAITS} GROUP BY t.team) AS c) AS load,
       (SELECT coalesce(jsonb_object_agg(l.team, jsonb_build_object('open', l.open, 'capacity', l.capacity)), '{}')
          FROM team_load l WHERE l.tenant_id = $1) AS full_teams`;

/** $1 tenant, $2 full teams as a JSON list, $3 revision, $4 now. */
export const SETTLE = `
WITH gone AS (
  DELETE FROM team_load l
   WHERE l.tenant_id = $1
     AND l.team NOT IN (SELECT f.team FROM jsonb_to_recordset($2::jsonb) AS f (team text))
),
new AS (
  INSERT INTO team_load (tenant_id, team, open, capacity)
  SELECT $1, f.team, f.open, f.capacity FROM jsonb_to_recordset($2::jsonb) AS f (team text, open integer, capacity integer)
  ON CONFLICT (tenant_id, team) DO UPDATE SET open = excluded.open, capacity = excluded.capacity
)
UPDATE queue_ranking SET revision = $3, at = $4 WHERE tenant_id = $1`;

/** $1 tenant, $2 teams or null, $3 id after which, $4 how many. */
export const WAITING = `
SELECT t.* FROM ticket t
 WHERE t.tenant_id = $1 AND ${WAITS} AND ($2::text[] IS NULL OR t.team = ANY ($2)) AND ($3::uuid IS NULL OR t.id > $3)
 ORDER BY t.id LIMIT $4`;

/** $1 tenant, $2 places as a JSON list. Tickets are locked by id, as whoever else holds several locks them. */
export const PLACE = `
WITH held AS (
  SELECT t.id FROM ticket t
   WHERE t.tenant_id = $1 AND t.id IN (SELECT p.id FROM jsonb_to_recordset($2::jsonb) AS p (id uuid))
   ORDER BY t.id FOR NO KEY UPDATE
)
UPDATE ticket t SET priority = p.priority, priority_reasons = p.reasons, queue_rank = p.rank
  FROM jsonb_to_recordset($2::jsonb) AS p (id uuid, version integer, priority smallint, reasons jsonb, rank integer)
  JOIN held ON held.id = p.id
 WHERE t.tenant_id = $1 AND t.id = p.id AND t.version = p.version
   AND (t.priority, t.queue_rank, t.priority_reasons) IS DISTINCT FROM (p.priority, p.rank, p.reasons)
RETURNING t.id`;

/** $1 tenant. */
export const FULL = `
SELECT coalesce(jsonb_object_agg(l.team, jsonb_build_object('open', l.open, 'capacity', l.capacity)), '{}') AS full_teams
  FROM team_load l WHERE l.tenant_id = $1`;
