/** $1 tenant, $2 number or id. */
export const FIND_PROBLEM = `
SELECT id, number, restricted FROM problem WHERE tenant_id = $1 AND (number = $2 OR id::text = $2)`;

/** Numbers have no gaps: the caller has made whoever else opens one wait. */
export const NEXT_NUMBER = 'SELECT count(*)::integer + 1 AS ordinal FROM problem WHERE tenant_id = $1';

/** $1 tenant, $2 numbers, $3 whether restricted ones exist. */
export const FIND_TICKETS = `
SELECT id, number, restricted FROM ticket WHERE tenant_id = $1 AND number = ANY($2) AND (NOT restricted OR $3)`;

export const LINK = `
INSERT INTO problem_ticket (tenant_id, problem_id, ticket_id, linked_at)
SELECT $1, $2, unnest($3::uuid[]), $4 ON CONFLICT DO NOTHING`;

/** $1 tenant, $2 problem, $3 actions. */
export const PUT_ACTIONS = `
INSERT INTO problem_action (tenant_id, id, problem_id, kind, state, title, owner_id, due_on, outcome, evidence, planned_at, ended_at)
SELECT $1, a.id, $2, a.kind, a.state, a.title, a.owner, a."dueOn", a.outcome, a.evidence, a."plannedAt", a."endedAt"
  FROM jsonb_to_recordset($3::jsonb) AS a (id uuid, kind text, state text, title text, owner text, "dueOn" date, outcome text, evidence text,
       "plannedAt" timestamptz, "endedAt" timestamptz)
ON CONFLICT (tenant_id, id) DO UPDATE SET state = excluded.state, outcome = excluded.outcome, evidence = excluded.evidence, ended_at = excluded.ended_at`;

const SHOWN = `p.id, p.number, p.version, p.state, p.opened_at AS "openedAt", p.updated_at AS "updatedAt"`;

/** $1 tenant, $2 number, $3 whether restricted ones exist. */
export const SHOW_PROBLEM = `
SELECT ${SHOWN},
  (SELECT coalesce(jsonb_agg(t.number ORDER BY l.linked_at, t.number), '[]')
     FROM problem_ticket l JOIN ticket t ON t.tenant_id = l.tenant_id AND t.id = l.ticket_id
    WHERE l.tenant_id = p.tenant_id AND l.problem_id = p.id AND (NOT t.restricted OR $3)) AS tickets,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('seq', e.seq, 'type', e.type, 'at', e.at, 'actor', e.actor, 'data', e.data)
            ORDER BY e.seq), '[]')
     FROM problem_event e WHERE e.tenant_id = p.tenant_id AND e.record_id = p.id) AS events
  FROM problem p WHERE p.tenant_id = $1 AND p.number = $2 AND (NOT p.restricted OR $3)`;

/** $1 tenant, $2 whether restricted ones exist, $3 state, $4 and $5 place before which, $6 how many. */
export const LIST_PROBLEMS = `
SELECT ${SHOWN} FROM problem p
 WHERE p.tenant_id = $1 AND (NOT p.restricted OR $2) AND ($3::text IS NULL OR p.state_code = $3)
   AND ($4::timestamptz IS NULL OR (p.opened_at, p.id) < ($4::timestamptz, $5::uuid))
 ORDER BY p.opened_at DESC, p.id DESC LIMIT $6`;

/** $1 tenant, $2 number of the ticket, $3 whether restricted ones exist. */
export const PROBLEMS_OF_TICKET = `
SELECT ${SHOWN} FROM ticket t
  JOIN problem_ticket l ON l.tenant_id = t.tenant_id AND l.ticket_id = t.id
  JOIN problem p ON p.tenant_id = l.tenant_id AND p.id = l.problem_id
 WHERE t.tenant_id = $1 AND t.number = $2 AND (NOT p.restricted OR $3)
 ORDER BY p.opened_at DESC, p.id DESC LIMIT 100`;
