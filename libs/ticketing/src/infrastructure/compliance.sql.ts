/**
 * $1 tenant, $2 and $3 first and last day, $4 their zone, $5 whether restricted tickets count, $6 and $7 ticket after which,
 * $8 how many. By the index on (tenant, opened_at).
 */
export const MEASURED = `
SELECT t.id, t.opened_at AS at, t.kind, t.closure_reason AS "closureReason", t.resolved_at IS NOT NULL AS resolved,
       t.taken_charge_at IS NOT NULL AS "takenCharge",
       t.service_levels->'clocks'->'facts' AS facts,
       (SELECT coalesce(jsonb_agg(c.explanation), '[]') FROM ticket_clock c
         WHERE c.tenant_id = $1 AND c.ticket_id = t.id) AS runs,
       coalesce(e.reopened, false) AS reopened, coalesce(e.passed, false) AS "passedOn"
  FROM ticket t
  LEFT JOIN LATERAL (
    SELECT bool_or(e.type = 'reopened') AS reopened,
           bool_or(e.type IN ('escalated', 'third-party-asked'))
             OR count(DISTINCT e.data->>'team') FILTER (WHERE e.type = 'routed') > 1 AS passed
      FROM ticket_event e
     WHERE e.tenant_id = $1 AND e.ticket_id = t.id
       AND e.type IN ('routed', 'escalated', 'third-party-asked', 'reopened')) e ON true
 WHERE t.tenant_id = $1
   AND t.opened_at >= ($2::date)::timestamp AT TIME ZONE $4
   AND t.opened_at < ($3::date + 1)::timestamp AT TIME ZONE $4
   AND (NOT t.restricted OR $5) AND ($6::timestamptz IS NULL OR (t.opened_at, t.id) > ($6::timestamptz, $7::uuid))
 ORDER BY t.opened_at, t.id LIMIT $8`;
