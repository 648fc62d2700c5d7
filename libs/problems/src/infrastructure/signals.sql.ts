const SHOWN = `
s.id, s.origin, s.state, s.title, s.reason, s.area, s.topic, s.subtopic, s.facts, s.raised_by AS "raisedBy",
s.raised_at AS "raisedAt", r.number AS "recurrenceOf", p.number AS problem, s.ended_by AS "endedBy", s.ended_at AS "endedAt",
s.ended_reason AS "endedReason"`;
const FROM = `
  FROM signal s
  LEFT JOIN problem r ON r.tenant_id = s.tenant_id AND r.id = s.recurrence_of
  LEFT JOIN problem p ON p.tenant_id = s.tenant_id AND p.id = s.problem_id`;

/** $1 tenant, $2 whether restricted ones exist, $3 state, $4 and $5 place before which, $6 how many. */
export const LIST_SIGNALS = `
SELECT ${SHOWN} ${FROM}
 WHERE s.tenant_id = $1 AND (NOT s.restricted OR $2) AND ($3::text IS NULL OR s.state = $3)
   AND ($4::timestamptz IS NULL OR (s.raised_at, s.id) < ($4::timestamptz, $5::uuid))
 ORDER BY s.raised_at DESC, s.id DESC LIMIT $6`;

/** $1 tenant, $2 id, $3 whether restricted ones exist. */
export const SHOW_SIGNAL = `SELECT ${SHOWN} ${FROM} WHERE s.tenant_id = $1 AND s.id = $2 AND (NOT s.restricted OR $3)`;

export const RAISE_SIGNAL = `
INSERT INTO signal (tenant_id, id, origin, state, title, reason, area, topic, subtopic, restricted, facts, raised_by, raised_at,
                    recurrence_of)
VALUES ($1, $2, $3, 'open', $4, $5::jsonb, $6, $7, $8, $9, $10::jsonb, $11::jsonb, $12, $13)
ON CONFLICT DO NOTHING RETURNING id`;

/** $1 tenant, $2 id, $3 whether restricted ones exist. Whoever else ends it waits. */
export const LOCK_SIGNAL = `
SELECT id, state, area, topic, subtopic, restricted FROM signal
 WHERE tenant_id = $1 AND id = $2 AND (NOT restricted OR $3) FOR UPDATE`;

export const END_SIGNAL = `
UPDATE signal SET state = $3, ended_by = $4::jsonb, ended_at = $5, ended_reason = $6, problem_id = $7
 WHERE tenant_id = $1 AND id = $2 AND state = 'open'`;

/**
 * Requests of each triplet in the window and before it, with the latest problem about the triplet. What belongs to a problem
 * that is still being worked on is no news; what came before the last one was closed, or a signal was dismissed, has been dealt with.
 *
 * $1 tenant, $2 start of the window, $3 start of the usual time, $4 at least.
 */
export const COUNT_TRIPLETS = `
WITH recent AS (
  SELECT area, topic, subtopic, restricted, array_agg(opened_at) AS moments
    FROM ticket WHERE tenant_id = $1 AND opened_at > $2 AND subtopic IS NOT NULL
   GROUP BY area, topic, subtopic, restricted HAVING count(*) >= $4
)
SELECT c.area, c.topic, c.subtopic, c.restricted, last.id AS "lastProblem",
       (SELECT count(*)::integer FROM unnest(c.moments) AS m
         WHERE m > greatest(last.closed_at, passed.ended_at, '-infinity')) AS recent,
       (SELECT count(*)::integer FROM ticket t
         WHERE t.tenant_id = $1 AND t.opened_at > $3 AND t.opened_at <= $2
           AND (t.area, t.topic, t.subtopic, t.restricted) = (c.area, c.topic, c.subtopic, c.restricted)) AS before
  FROM recent c
  LEFT JOIN LATERAL (
    SELECT p.id, p.closed_at FROM problem p
     WHERE p.tenant_id = $1 AND (p.area, p.topic, p.subtopic) = (c.area, c.topic, c.subtopic)
     ORDER BY p.closed_at DESC NULLS FIRST LIMIT 1) AS last ON true
  LEFT JOIN LATERAL (
    SELECT max(s.ended_at) AS ended_at FROM signal s
     WHERE s.tenant_id = $1 AND s.state = 'dismissed' AND s.ended_at > $2
       AND (s.area, s.topic, s.subtopic, s.restricted) = (c.area, c.topic, c.subtopic, c.restricted)) AS passed ON true
 WHERE last.id IS NULL OR last.closed_at IS NOT NULL`;

/** $1 tenant, $2 from, $3 to, $4 whether restricted ones count. Requests are reactive; what signals led to is proactive. */
export const HANDLING_FIGURES = `
SELECT
  (SELECT count(*)::integer FROM ticket WHERE tenant_id = $1 AND opened_at >= $2 AND opened_at < $3 AND (NOT restricted OR $4)) AS requests,
  s.operator AS "operatorSignals", s.automatic AS "automaticSignals", s.recurrences,
  p.proactive AS "proactiveProblems", p.reactive AS "reactiveProblems", a.corrective AS "correctiveActions",
  a.preventive AS "preventiveActions"
FROM
  (SELECT count(*) FILTER (WHERE origin = 'operator')::integer AS operator,
          count(*) FILTER (WHERE origin = 'automatic')::integer AS automatic,
          count(recurrence_of)::integer AS recurrences
     FROM signal WHERE tenant_id = $1 AND raised_at >= $2 AND raised_at < $3 AND (NOT restricted OR $4)) s,
  (SELECT count(*) FILTER (WHERE proactive)::integer AS proactive, count(*) FILTER (WHERE NOT proactive)::integer AS reactive
     FROM problem WHERE tenant_id = $1 AND opened_at >= $2 AND opened_at < $3 AND (NOT restricted OR $4)) p,
  (SELECT count(*) FILTER (WHERE a.kind = 'corrective')::integer AS corrective,
          count(*) FILTER (WHERE a.kind = 'preventive')::integer AS preventive
     FROM problem_action a JOIN problem o ON o.tenant_id = a.tenant_id AND o.id = a.problem_id
    WHERE a.tenant_id = $1 AND a.state = 'done' AND a.ended_at >= $2 AND a.ended_at < $3 AND (NOT o.restricted OR $4)) a`;
