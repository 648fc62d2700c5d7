/** $1 tenant, $2 revision, $3 now. A row comes back when the telling has begun with this call. */
export const BEGIN = `
INSERT INTO terms_told AS old (tenant_id, revision, pending, at)
SELECT $1, coalesce((SELECT min(c.policy_revision) FROM ticket_clock c
                      WHERE c.tenant_id = $1 AND c.state IN ('running', 'paused')), $2), $2, $3
ON CONFLICT (tenant_id) DO UPDATE SET pending = $2, at = $3
 WHERE old.revision <> $2 AND old.pending IS DISTINCT FROM $2
RETURNING revision`;

/** $1 tenant, $2 revision. */
export const TELLING = `
SELECT s.revision AS previous, r.applied_by->'actor'->>'name' AS "appliedBy"
  FROM terms_told s JOIN tenant_revision r ON r.tenant_id = $1 AND r.revision = $2
 WHERE s.tenant_id = $1 AND s.pending = $2`;

/** $1 tenant, $2 revision, $3 now. */
export const DONE = `UPDATE terms_told SET revision = $2, pending = NULL, at = $3 WHERE tenant_id = $1 AND pending = $2`;

const TOLD = `
(SELECT jsonb_object_agg(c.clock, jsonb_build_object('due', c.due_at, 'target', c.explanation->'target'->>'target', 'next', c.next_step_at))
   FROM ticket_clock c
  WHERE c.tenant_id = $1 AND c.ticket_id = t.id AND c.state IN ('running', 'paused')) AS told`;

/** $1 tenant, $2 calendars, $3 ticket after which, $4 how many. */
export const PAGE = `
SELECT t.*, ${TOLD}
  FROM ticket t
 WHERE t.tenant_id = $1 AND t.state NOT IN ('closed', 'archived')
   AND t.id IN (SELECT DISTINCT c.ticket_id FROM ticket_clock c
                 WHERE c.tenant_id = $1 AND c.calendar = ANY ($2) AND c.state IN ('running', 'paused')
                   AND ($3::uuid IS NULL OR c.ticket_id > $3::uuid)
                 ORDER BY c.ticket_id LIMIT $4)
 ORDER BY t.id`;

/** $1 tenant, $2 ids. */
export const SOME = `
SELECT t.*, ${TOLD}
  FROM ticket t WHERE t.tenant_id = $1 AND t.id = ANY ($2) AND t.state NOT IN ('closed', 'archived')`;

/** Many tickets in one statement, each only upon its version. $1 tenant, $2 tickets, $3 clocks, $4 events, $5 correlation id, $6 jobs. */
export const WRITE = `
WITH saved AS (
  UPDATE ticket t
     SET version = t.version + 1, seq = g.seq, last_hash = decode(g.hash, 'hex'), updated_at = g.updated_at,
         service_levels = g.service_levels, next_due_at = g.next_due_at
    FROM jsonb_to_recordset($2::jsonb)
      AS g (id uuid, version integer, seq integer, hash text, updated_at timestamptz, service_levels jsonb, next_due_at timestamptz)
   WHERE t.tenant_id = $1 AND t.id = g.id AND t.version = g.version
  RETURNING t.id
),
event AS (
  INSERT INTO ticket_event (tenant_id, ticket_id, seq, type, at, actor, data, correlation_id, prev_hash, hash)
  SELECT $1, e.id, e.seq, e.type, e.at, e.actor, e.data, $5, decode(e.prev_hash, 'hex'), decode(e.hash, 'hex')
    FROM saved s JOIN jsonb_to_recordset($4::jsonb)
      AS e (id uuid, seq integer, type text, at timestamptz, actor jsonb, data jsonb, prev_hash text, hash text) ON e.id = s.id
),
clock AS (
  UPDATE ticket_clock c
     SET state = n.state, target_seconds = n.target_seconds, started_at = n.started_at, due_at = n.due_at,
         next_step_at = n.next_step_at, explanation = n.explanation
    FROM saved s JOIN jsonb_to_recordset($3::jsonb)
      AS n (id uuid, clock text, state text, target_seconds integer, started_at timestamptz, due_at timestamptz,
            next_step_at timestamptz, explanation jsonb) ON n.id = s.id
   WHERE c.tenant_id = $1 AND c.ticket_id = n.id AND c.clock = n.clock
)
SELECT (SELECT coalesce(jsonb_agg(id), '[]') FROM saved) AS saved,
       sportello.add_jobs((SELECT coalesce(jsonb_agg(j), '[]') FROM jsonb_array_elements($6::jsonb) j
                            WHERE (j->'payload'->>'ticketId')::uuid IN (SELECT id FROM saved))) AS jobs`;
