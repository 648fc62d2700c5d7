const tally = (name: string, value: string): string =>
  `(SELECT coalesce(jsonb_object_agg(v, n), '{}') FROM (SELECT ${value} AS v, count(*) AS n FROM opened WHERE ${value} IS NOT NULL GROUP BY 1) x) AS "${name}"`;

const spread = (name: string, until: string): string => `
(SELECT jsonb_build_object('count', count(s), 'median', round(percentile_cont(0.5) WITHIN GROUP (ORDER BY s)),
                           'p90', round(percentile_cont(0.9) WITHIN GROUP (ORDER BY s)))
   FROM (SELECT extract(epoch FROM ${until} - opened_at)::double precision AS s FROM opened WHERE ${until} IS NOT NULL AND NOT apart) x) AS "${name}"`;

/**
 * $1 tenant, $2 and $3 first and last day, $4 their zone, $5 whether restricted tickets count, $6 channel, $7 team, $8 now, $9 kinds that are out of
 * scope, $10 campaign (D14): those are counted apart from the terms (C1), and so is what was withdrawn before anybody had it.
 * The days are a range of the index on (tenant, opened_at); clocks and events are found by their primary keys.
 */
export const FIGURES = `
WITH found AS (
  SELECT t.id, t.channel, t.kind, t.severity, t.state, t.team, t.campaign, t.opened_at, t.taken_charge_at, t.resolved_at,
         t.kind = ANY($9::text[]) OR coalesce(t.closure_reason = 'out-of-scope', false) AS outside,
         coalesce(t.closure_reason = 'withdrawn', false) AND t.taken_charge_at IS NULL AS withdrawn
    FROM ticket t
   WHERE t.tenant_id = $1
     AND t.opened_at >= ($2::date)::timestamp AT TIME ZONE $4
     AND t.opened_at < ($3::date + 1)::timestamp AT TIME ZONE $4
     AND (NOT t.restricted OR $5) AND ($6::text IS NULL OR t.channel = $6) AND ($7::text IS NULL OR t.team = $7)
     AND ($10::text IS NULL OR t.campaign = $10)
), opened AS MATERIALIZED (
  SELECT *, outside OR withdrawn AS apart FROM found
), passed AS (
  SELECT e.ticket_id, bool_or(e.type = 'reopened') AS reopened,
         bool_or(e.type IN ('escalated', 'third-party-asked')) OR count(DISTINCT e.data->>'team') FILTER (WHERE e.type = 'routed') > 1
           OR count(DISTINCT e.data->>'level') FILTER (WHERE e.type = 'routed') > 1 AS passed_on
    FROM opened o JOIN ticket_event e ON e.tenant_id = $1 AND e.ticket_id = o.id
   WHERE e.type IN ('routed', 'escalated', 'third-party-asked', 'reopened')
   GROUP BY e.ticket_id
), standing AS (
  SELECT c.clock, count(*) FILTER (WHERE c.state = 'met')::int AS met,
         count(*) FILTER (WHERE c.state = 'breached' OR (c.state = 'running' AND c.due_at < $8))::int AS breached,
         count(*) FILTER (WHERE c.state = 'paused' OR (c.state = 'running' AND (c.due_at IS NULL OR c.due_at >= $8)))::int AS running
    FROM opened o JOIN ticket_clock c ON c.tenant_id = $1 AND c.ticket_id = o.id
   WHERE NOT o.apart
   GROUP BY c.clock
)
SELECT (SELECT count(*)::int FROM opened) AS tickets,
       (SELECT count(*)::int FROM opened WHERE outside) AS "outOfScope",
       (SELECT count(*)::int FROM opened WHERE withdrawn AND NOT outside) AS "withdrawn",
       ${tally('byChannel', 'channel')},
       ${tally('byKind', 'kind')},
       ${tally('bySeverity', 'severity::text')},
       ${tally('byState', 'state')},
       ${tally('byTeam', 'team')},
       ${tally('byCampaign', 'campaign')},
       (SELECT coalesce(jsonb_agg(jsonb_build_object('clock', clock, 'met', met, 'breached', breached, 'running', running,
                 'withinTerm', round(met::numeric / nullif(met + breached, 0), 4)) ORDER BY clock), '[]') FROM standing) AS clocks,
       ${spread('timeToCharge', 'taken_charge_at')},
       ${spread('timeToResolution', 'resolved_at')},
       (SELECT count(*)::int FROM passed WHERE reopened) AS reopened,
       (SELECT count(*)::int FROM opened o LEFT JOIN passed p ON p.ticket_id = o.id
         WHERE o.resolved_at IS NOT NULL AND NOT o.apart AND p.passed_on IS NOT TRUE) AS "resolvedAtFirstContact"`;
