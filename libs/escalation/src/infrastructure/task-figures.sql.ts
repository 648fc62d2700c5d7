import { TASK_OUTCOME_CODES } from '../domain/index.js';
import { OFFERED } from './offered.sql.js';

const spread = (seconds: string, only: string): string => `jsonb_build_object(
         'count', count(*) FILTER (WHERE ${only}),
         'median', round((percentile_cont(0.5) WITHIN GROUP (ORDER BY ${seconds}) FILTER (WHERE ${only}))::numeric),
         'p90', round((percentile_cont(0.9) WITHIN GROUP (ORDER BY ${seconds}) FILTER (WHERE ${only}))::numeric),
         'p95', round((percentile_cont(0.95) WITHIN GROUP (ORDER BY ${seconds}) FILTER (WHERE ${only}))::numeric))`;

const OUTCOMES = TASK_OUTCOME_CODES.map(
  (outcome) => `'${outcome}', count(*) FILTER (WHERE done AND outcome = '${outcome}')`,
).join(', ');

/**
 * $1 tenant, $2 and $3 first and last day, $4 their zone, $5 now, $6 supplier, $7 area, $8 contract, $9 whether tasks of
 * restricted tickets count. What was only planned was never offered. By the index on (tenant, opened_at).
 */
export const TASK_FIGURES = `
WITH task_of_period AS (
  SELECT t.*, t.done_at IS NOT NULL AS done,
         t.done_at IS NULL AND t.ended_at IS NULL AS going,
         coalesce(t.due_at < $5, false) AS over
    FROM task t
   WHERE t.tenant_id = $1 AND ${OFFERED}
     AND t.opened_at >= ($2::date)::timestamp AT TIME ZONE $4
     AND t.opened_at < ($3::date + 1)::timestamp AT TIME ZONE $4
     AND ($6::text IS NULL OR t.supplier = $6) AND ($7::text IS NULL OR t.area = $7) AND ($8::text IS NULL OR t.contract = $8)
     AND ($9 OR NOT EXISTS (SELECT FROM ticket k WHERE k.tenant_id = $1 AND k.id = t.ticket_id AND k.restricted))
), counted AS (
  SELECT supplier, area, contract, agreement, kind,
         count(*)::int AS offered,
         (count(*) FILTER (WHERE accepted_at IS NOT NULL))::int AS accepted,
         (count(*) FILTER (WHERE state = 'refused'))::int AS refused,
         (count(*) FILTER (WHERE state = 'cancelled'))::int AS cancelled,
         (count(*) FILTER (WHERE done AND within_term))::int AS "doneInTerm",
         (count(*) FILTER (WHERE done AND NOT within_term))::int AS "doneLate",
         (count(*) FILTER (WHERE done AND within_term IS NULL))::int AS "doneWithoutTerm",
         (count(*) FILTER (WHERE going AND over))::int AS "openLate",
         (count(*) FILTER (WHERE going AND NOT over))::int AS open,
         jsonb_build_object(${OUTCOMES}) AS outcomes,
         (count(*) FILTER (WHERE state = 'verified'))::int AS verified,
         (count(*) FILTER (WHERE returns > 0))::int AS returned,
         sum(returns)::int AS returns,
         ${spread('extract(epoch FROM accepted_at - opened_at)', 'accepted_at IS NOT NULL')} AS "timeToAccept",
         ${spread('elapsed_seconds', 'elapsed_seconds IS NOT NULL')} AS "timeToDone"
    FROM task_of_period
   GROUP BY supplier, area, contract, agreement, kind
)
SELECT counted.*,
       round(100.0 * "doneInTerm" / nullif("doneInTerm" + "doneLate" + "openLate", 0), 1)::float AS compliance
  FROM counted
 ORDER BY supplier NULLS LAST, area, contract NULLS LAST, agreement, kind`;
