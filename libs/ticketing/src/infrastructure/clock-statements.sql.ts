/** $1 tenant, $2 ticket, $3 clock. */
export const LOCK_CLOCK = `
SELECT c.explanation AS run, c.policy_revision AS revision,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('run', a.run, 'step', a.step, 'stepAt', a.step_at)), '[]')
          FROM clock_alert a WHERE a.tenant_id = $1 AND a.ticket_id = $2 AND a.clock = $3) AS alerts
  FROM ticket_clock c
 WHERE c.tenant_id = $1 AND c.ticket_id = $2 AND c.clock = $3 AND c.state = 'running'
   FOR UPDATE OF c`;

/** $1 tenant, $2 ticket. */
export const ALERTS = `
SELECT a.clock, a.run, a.step, a.step_at, a.at
  FROM clock_alert a WHERE a.tenant_id = $1 AND a.ticket_id = $2 ORDER BY a.step_at, a.clock`;

/** $1 tenant, $2 ticket, $3 clock, $4 alerts, $5 next step, $6 now, $7 jobs. */
export const NOTE_STEPS = `
WITH alert AS (
  INSERT INTO clock_alert (tenant_id, ticket_id, clock, run, step, step_at, due_at, at)
  SELECT $1, $2, $3, a.run, a.step, a.step_at, a.due_at, $6
    FROM jsonb_to_recordset($4::jsonb) AS a (run integer, step text, step_at timestamptz, due_at timestamptz)
  ON CONFLICT DO NOTHING
), moved AS (
  UPDATE ticket_clock SET next_step_at = $5 WHERE tenant_id = $1 AND ticket_id = $2 AND clock = $3
)
SELECT sportello.add_jobs($7::jsonb) AS jobs`;
