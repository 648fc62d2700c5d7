import { SUMMARY_COLUMNS } from '@sportello/ticketing';

/** Moments told of one ticket: the last ones. */
export const MOST_MOMENTS = 50;

export const CONTACT = `SELECT c.id, c.name, c.email, c.phone, c.organisation, c.user_type AS "userType", c.created_at AS since
  FROM contact c WHERE c.tenant_id = $1 AND c.id = $2`;

/** E3, E10: of all contacts that the desk found to be one person. $1 tenant, $2 those contacts, $3 whether restricted tickets too. */
const OWN = `t.tenant_id = $1 AND (NOT t.restricted OR $3) AND t.requester_id = ANY ($2)`;

export const TOTALS = `
SELECT coalesce(sum(n), 0)::int AS tickets, coalesce(sum(o), 0)::int AS open,
       coalesce(jsonb_agg(jsonb_build_object('channel', channel, 'count', n) ORDER BY n DESC, channel), '[]') AS channels
  FROM (SELECT t.channel, count(*)::int AS n,
               count(*) FILTER (WHERE t.state NOT IN ('resolved', 'closed', 'archived'))::int AS o
          FROM ticket t WHERE ${OWN} GROUP BY t.channel) AS by_channel`;

/** $4 and $5 place after which, $6 how many. */
export const TICKETS = `
SELECT p.*, m.moments
  FROM (SELECT ${SUMMARY_COLUMNS}, t.requester_assurance AS assurance
          FROM ticket t
         WHERE ${OWN} AND ($4::timestamptz IS NULL OR (t.opened_at, t.id) < ($4::timestamptz, $5::uuid))
         ORDER BY t.opened_at DESC, t.id DESC LIMIT $6) AS p
 CROSS JOIN LATERAL (
   SELECT coalesce(jsonb_agg(jsonb_build_object('at', l.at, 'what', l.what, 'direction', l.direction, 'channel', l.channel,
                                                'by', l.by, 'detail', l.detail, 'assurance', l.assurance) ORDER BY l.at), '[]') AS moments
     FROM (SELECT * FROM (
             SELECT m.at, 'message' AS what, m.direction, m.channel_instance AS channel, m.author->>'name' AS by, NULL AS detail,
                    m.author->>'assurance' AS assurance
               FROM message m WHERE m.tenant_id = $1 AND m.ticket_id = p.id AND m.visibility = 'public'
             UNION ALL
             SELECT e.at, CASE e.type WHEN 'call-recorded' THEN 'call' WHEN 'rated' THEN 'evaluation' ELSE 'reminder' END, NULL, NULL,
                    e.actor->>'name', coalesce(e.data->>'outcome', e.data->>'score'), NULL
               FROM ticket_event e
              WHERE e.tenant_id = $1 AND e.ticket_id = p.id AND e.type IN ('call-recorded', 'rated', 'reminder-received')) AS every
            ORDER BY at DESC LIMIT ${MOST_MOMENTS}) AS l) AS m
 ORDER BY p.opened_at DESC, p.id DESC`;
