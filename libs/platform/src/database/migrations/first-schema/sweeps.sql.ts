import type { RoleNames } from '../../role-names.js';

/** The named questions across tenants. Each sees, of each table, only the columns granted below; one renews leases. */
export const sweepFunctions = ({ sweep }: RoleNames): string => `
CREATE FUNCTION list_tenants() RETURNS TABLE (tenant_id text, status text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = sportello, pg_temp
  AS $$ SELECT t.tenant_id, t.status FROM tenant t ORDER BY 1 $$;

CREATE FUNCTION due_clocks(before timestamptz, max integer) RETURNS TABLE (tenant_id text, ticket_id uuid, clock text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = sportello, pg_temp
  AS $$ SELECT c.tenant_id, c.ticket_id, c.clock FROM ticket_clock c
         WHERE c.state = 'running' AND c.next_step_at <= before ORDER BY c.next_step_at LIMIT least(max, 1000) $$;

CREATE FUNCTION due_tasks(before timestamptz, max integer) RETURNS TABLE (tenant_id text, id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = sportello, pg_temp
  AS $$ SELECT t.tenant_id, t.id FROM task t WHERE t.alarm_at <= before ORDER BY t.alarm_at LIMIT least(max, 1000) $$;

CREATE FUNCTION waiting_inbox(before timestamptz, max integer) RETURNS TABLE (tenant_id text, id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = sportello, pg_temp
  AS $$ SELECT i.tenant_id, i.id FROM inbox i
         WHERE i.state = 'received' AND i.received_at <= before ORDER BY i.received_at LIMIT least(max, 1000) $$;

CREATE FUNCTION waiting_outbound(before timestamptz, max integer) RETURNS TABLE (tenant_id text, id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = sportello, pg_temp
  AS $$ SELECT o.tenant_id, o.id FROM outbound o
         WHERE o.state IN ('queued', 'sending') AND o.created_at <= before ORDER BY o.created_at LIMIT least(max, 1000) $$;

CREATE FUNCTION wanted_instances() RETURNS TABLE (tenant_id text, name text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = sportello, pg_temp
  AS $$ SELECT p.tenant_id, p.name FROM plugin_instance p WHERE p.wanted = 'enabled' ORDER BY 1, 2 $$;

-- One message renews all leases of a process. Rows being written at that moment are left out, not waited for.
CREATE FUNCTION renew_leases(holder text, ttl integer, held jsonb) RETURNS TABLE (tenant_id text, name text)
  LANGUAGE sql SECURITY DEFINER SET search_path = sportello, pg_temp
  AS $$ WITH mine AS (
          SELECT p.tenant_id, p.name, h.progress
            FROM plugin_instance p
            JOIN jsonb_to_recordset(held) AS h (tenant text, name text, epoch bigint, progress timestamptz)
              ON p.tenant_id = h.tenant AND p.name = h.name AND p.lease_epoch = h.epoch
           WHERE p.lease_owner = holder FOR UPDATE OF p SKIP LOCKED)
        UPDATE plugin_instance p
           SET lease_until = clock_timestamp() + ttl * interval '1 millisecond',
               last_progress_at = coalesce(mine.progress, p.last_progress_at)
          FROM mine WHERE p.tenant_id = mine.tenant_id AND p.name = mine.name
        RETURNING p.tenant_id, p.name $$;

CREATE FUNCTION free_leases(asked jsonb) RETURNS TABLE (tenant_id text, name text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = sportello, pg_temp
  AS $$ SELECT p.tenant_id, p.name FROM plugin_instance p
          JOIN jsonb_to_recordset(asked) AS a (tenant text, name text) ON p.tenant_id = a.tenant AND p.name = a.name
         WHERE p.lease_owner IS NULL OR p.lease_until < clock_timestamp() $$;

${[
  ['tenant', 'tenant_id, status'],
  ['ticket_clock', 'tenant_id, ticket_id, clock, state, next_step_at'],
  ['task', 'tenant_id, id, alarm_at'],
  ['inbox', 'tenant_id, id, state, received_at'],
  ['outbound', 'tenant_id, id, state, created_at'],
  ['plugin_instance', 'tenant_id, name, wanted, lease_owner, lease_until, lease_epoch, last_progress_at'],
]
  .map(
    ([table, columns]) => `CREATE POLICY sweep_reads ON ${table} FOR SELECT TO ${sweep} USING (true);
GRANT SELECT (${columns}) ON ${table} TO ${sweep};`,
  )
  .join('\n')}
CREATE POLICY sweep_renews ON plugin_instance FOR UPDATE TO ${sweep} USING (true);
GRANT UPDATE (lease_until, last_progress_at) ON plugin_instance TO ${sweep};
`;
