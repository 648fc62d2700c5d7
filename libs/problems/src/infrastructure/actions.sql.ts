const SHOWN = `
a.id, a.kind, a.state, a.title, a.owner_id AS owner, to_char(a.due_on, 'YYYY-MM-DD') AS "dueOn", a.outcome, a.evidence,
a.planned_at AS "plannedAt", a.ended_at AS "endedAt", p.number AS problem, p.owner_id AS "problemOwner", p.restricted`;
const FROM = 'FROM problem_action a JOIN problem p ON p.tenant_id = a.tenant_id AND p.id = a.problem_id';

/**
 * $1 tenant, $2 whether restricted ones exist, $3 state, $4 the day before which they must be due, $5 owner, $6 and $7 place after
 * which, $8 how many. Those due first come first.
 */
export const LIST_ACTIONS = `
SELECT ${SHOWN} ${FROM}
 WHERE a.tenant_id = $1 AND (NOT p.restricted OR $2) AND ($3::text IS NULL OR a.state = $3)
   AND ($4::date IS NULL OR a.due_on < $4::date) AND ($5::text IS NULL OR a.owner_id = $5)
   AND ($6::date IS NULL OR (a.due_on, a.id) > ($6::date, $7::uuid))
 ORDER BY a.due_on, a.id LIMIT $8`;

/** $1 tenant, $2 id. */
export const SHOW_ACTION = `SELECT ${SHOWN} ${FROM} WHERE a.tenant_id = $1 AND a.id = $2`;

/** $1 tenant, $2 number of a problem, or of a ticket that showed it, $3 whether restricted ones exist. */
export const ACTIONS_OF_REPORT = `
SELECT ${SHOWN} ${FROM}
 WHERE a.tenant_id = $1 AND (NOT p.restricted OR $3)
   AND (p.number = $2 OR p.id IN (
         SELECT l.problem_id FROM ticket t JOIN problem_ticket l ON l.tenant_id = t.tenant_id AND l.ticket_id = t.id
          WHERE t.tenant_id = $1 AND t.number = $2))
 ORDER BY a.due_on, a.id LIMIT 1000`;
