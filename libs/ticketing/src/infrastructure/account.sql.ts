import type { AccountGroup } from '../application/queries/account.view.js';

/** Of the ticket’s systems, the one it was pointed at first says the contract. */
const CONTRACT = `coalesce((
  SELECT p.data->>'contract' FROM ticket_event p
   WHERE p.tenant_id = t.tenant_id AND p.ticket_id = t.id AND p.type = 'system-pointed'
     AND t.progress->'interventions'->'systems' ? (p.data->>'system')
   ORDER BY p.seq LIMIT 1), $6::text)`;

const KEYS: Readonly<Record<AccountGroup, string>> = {
  technician: `e.data->'technician'->>'id'`,
  team: `e.data->>'team'`,
  kind: 't.kind',
  topic: `t.area || coalesce('/' || t.topic, '')`,
  contract: CONTRACT,
  activity: `e.data->>'activity'`,
};

/**
 * The account, straight from the acts: of each entry what counts is its latest version, and nothing is recorded before the
 * day of the work, so acts older than the period are not read. Line and total come from one statement: they add up.
 * $1 tenant, $2 and $3 first and last day, $4 their zone, $5 whether restricted tickets may be told of, $6 default contract, by contract only.
 */
export const accountStatement = (by: AccountGroup): string => `
WITH latest AS (
  SELECT DISTINCT ON (e.ticket_id, (e.data->>'entry')::integer) e.ticket_id, e.data
    FROM ticket_event e
   WHERE e.tenant_id = $1 AND e.type IN ('effort-recorded', 'effort-corrected')
     AND e.at >= ($2::date::timestamp AT TIME ZONE $4)
   ORDER BY e.ticket_id, (e.data->>'entry')::integer, e.seq DESC
),
entry AS (
  SELECT t.id AS ticket, (e.data->>'minutes')::integer AS minutes, t.restricted AND NOT $5::boolean AS hidden,
         CASE WHEN t.restricted AND NOT $5 THEN NULL ELSE ${KEYS[by]} END AS key,
         CASE WHEN t.restricted AND NOT $5 THEN NULL ELSE ${by === 'technician' ? `e.data->'technician'->>'name'` : 'NULL'} END AS name
    FROM latest e JOIN ticket t ON t.tenant_id = $1 AND t.id = e.ticket_id
   WHERE e.data->>'date' BETWEEN $2::text AND $3::text AND (e.data->>'minutes')::integer > 0
)
SELECT GROUPING(hidden, key) > 0 AS total, key, max(name) AS name, coalesce(hidden, false) AS restricted,
       coalesce(sum(minutes), 0)::integer AS minutes, count(*)::integer AS entries, count(DISTINCT ticket)::integer AS tickets
  FROM entry GROUP BY GROUPING SETS ((hidden, key), ())
 ORDER BY total, restricted, key NULLS LAST`;
