/** The application's only door to the job queue, which belongs to the worker role (docs/adr/0002). */
export const jobFunctions = `
CREATE TABLE job_task (name text PRIMARY KEY CHECK (name ~ '^[a-z][a-z0-9.-]{1,99}$'));

CREATE FUNCTION add_jobs(specs jsonb) RETURNS integer
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = sportello, pg_temp
AS $$
DECLARE
  tenant  text := nullif(current_setting('sportello.tenant', true), '');
  unknown text;
BEGIN
  IF tenant IS NULL OR EXISTS (
    SELECT FROM jsonb_array_elements(specs) s WHERE s->'payload'->>'tenant' IS DISTINCT FROM tenant
  ) THEN
    RAISE EXCEPTION 'a job belongs to the tenant of its transaction' USING ERRCODE = 'insufficient_privilege';
  END IF;
  SELECT s->>'task' INTO unknown FROM jsonb_array_elements(specs) s
   WHERE NOT EXISTS (SELECT FROM job_task t WHERE t.name = s->>'task') LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'unknown job task %', coalesce(unknown, '(none)')
      USING ERRCODE = 'invalid_parameter_value', HINT = 'name it in the jobTasks given when the database is opened';
  END IF;
  -- Keys and queues are the tenant's own: one tenant can neither replace nor hold up another's jobs.
  PERFORM graphile_worker.add_jobs(array_agg((
      s->>'task', s->'payload', tenant || ':' || (s->>'queue'), (s->>'runAt')::timestamptz,
      (s->>'maxAttempts')::smallint, tenant || ':' || (s->>'jobKey'), (s->>'priority')::smallint, NULL
    )::graphile_worker.job_spec ORDER BY n), false)
    FROM jsonb_array_elements(specs) WITH ORDINALITY AS e (s, n)
   HAVING count(*) > 0;
  RETURN jsonb_array_length(specs);
END $$;

CREATE FUNCTION remove_job(job_key text) RETURNS void
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = sportello, pg_temp
AS $$
DECLARE
  tenant text := nullif(current_setting('sportello.tenant', true), '');
BEGIN
  IF tenant IS NOT NULL THEN
    PERFORM graphile_worker.remove_job(tenant || ':' || job_key);
  END IF;
END $$;

CREATE FUNCTION failed_jobs(max integer)
  RETURNS TABLE (id bigint, task text, payload json, attempts integer, last_error text, failed_at timestamptz)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = sportello, pg_temp
AS $$
BEGIN
  RETURN QUERY SELECT j.id, t.identifier, j.payload, j.attempts::integer, coalesce(j.last_error, 'the process that ran it ended'), j.updated_at
    FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
   WHERE j.payload->>'tenant' = nullif(current_setting('sportello.tenant', true), '')
     AND j.attempts >= j.max_attempts AND j.locked_at IS NULL
   ORDER BY j.updated_at DESC, j.id DESC LIMIT least(max, 1000);
END $$;

CREATE FUNCTION retry_job(job_id bigint) RETURNS boolean
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = sportello, pg_temp
AS $$
BEGIN
  PERFORM FROM graphile_worker._private_jobs j
    WHERE j.id = job_id AND j.payload->>'tenant' = nullif(current_setting('sportello.tenant', true), '')
      AND j.attempts >= j.max_attempts AND j.locked_at IS NULL FOR UPDATE;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  PERFORM graphile_worker.reschedule_jobs(ARRAY[job_id], run_at => now(), attempts => 0);
  RETURN true;
END $$;
`;
