/** Acts of one sort of thing, those of the page only; the index by time, or by actor and time, ends the reading early. */
const acts = (on: 'ticket' | 'task', actor: string): string => `
(SELECT e.at, '${on}' AS "on", x.number, e.seq, e.type, e.actor, e.correlation_id, e.${on}_id AS id
   FROM ${on}_event e
   JOIN ${on} x ON x.tenant_id = $1 AND x.id = e.${on}_id
   ${on === 'task' ? 'JOIN ticket t ON t.tenant_id = $1 AND t.id = x.ticket_id' : ''}
  WHERE e.tenant_id = $1 AND e.at >= $2 AND e.at < $3 AND (NOT ${on === 'task' ? 't' : 'x'}.restricted OR $4)
    AND ($5::text IS NULL OR ${actor} = $5) AND ($6::text IS NULL OR e.type = $6)
    AND ($7::timestamptz IS NULL OR (e.at, e.${on}_id, e.seq) < ($7::timestamptz, $8::uuid, $9::integer))
  ORDER BY e.at DESC, e.${on}_id DESC, e.seq DESC LIMIT $10)`;

/**
 * $1 tenant, $2 from, $3 up to, $4 whether restricted ones too, $5 actor, $6 type, $7 to $9 place after which, $10 how many.
 * The ids of tickets and of tasks are drawn from one space, so that one place is enough for both.
 */
export const AUDIT = `${acts('ticket', 'e.actor_id')} UNION ALL ${acts('task', `(e.actor->>'id')`)}
 ORDER BY 1 DESC, 8 DESC, 4 DESC LIMIT $10`;
