// Tasks that look across tenants: named functions of a role that sees by policy, not by BYPASSRLS.
import { print, withSpine } from './support.js';

await withSpine(false, async (db) => {
  await db.asAdmin(
    `INSERT INTO tenant (tenant_id, created_at) SELECT 'ente-' || n, now() FROM generate_series(1, 50) n`,
  );
  await db.asAdmin(
    `WITH mode AS MATERIALIZED (SELECT set_config('session_replication_role', 'replica', false))
     INSERT INTO ticket_clock (tenant_id, ticket_id, clock, state, calendar, target_seconds, started_at, due_at, policy, policy_revision)
     SELECT 'ente-' || 1 + n % 50, gen_random_uuid(), 'resolution', CASE WHEN n % 20 = 0 THEN 'running' ELSE 'met' END, 'office', 3600, now(), now() + n * interval '1 second', 'p', 1
       FROM mode, generate_series(1, 500000) n`,
  );
  await db.asAdmin('ANALYZE ticket_clock');
  print(`tenants by list_tenants(): ${(await db.acrossTenants.tenants()).length}`);
  print(
    `tenants by the application's own select: ${JSON.stringify(await db.dataSource.query('SELECT count(*)::int AS n FROM tenant'))}`,
  );
  const due = await db.acrossTenants.dueClocks(new Date(Date.now() + 3_600_000), 100);
  print(
    `due within the hour, at most 100: ${due.length}, of ${new Set(due.map((row) => row.tenant)).size} tenants; each row has only ${Object.keys(due[0] ?? {}).join(', ')}`,
  );
  const plan = await db.asAdmin<{ 'QUERY PLAN': string }>(
    `EXPLAIN (ANALYZE, BUFFERS, COSTS OFF) SELECT tenant_id, ticket_id, clock FROM ticket_clock WHERE state = 'running' AND due_at <= now() + interval '1 hour' ORDER BY due_at LIMIT 100`,
  );
  for (const row of plan) print(row['QUERY PLAN']);
  const roles = await db.asAdmin(
    `SELECT rolname, rolsuper, rolbypassrls, rolcanlogin FROM pg_roles WHERE rolname LIKE 'sportello\\_%' AND rolname <> 'sportello_admin' ORDER BY 1`,
  );
  for (const role of roles) print(JSON.stringify(role));
  const rights =
    await db.asAdmin(`SELECT table_name, string_agg(column_name, ', ' ORDER BY column_name) AS columns FROM information_schema.column_privileges
    WHERE grantee = 'sportello_sweep' AND privilege_type = 'SELECT' GROUP BY 1 ORDER BY 1`);
  for (const right of rights) print(JSON.stringify(right));
});
