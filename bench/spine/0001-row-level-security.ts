// What the application role can do to see or change rows of another tenant: everything is tried, nothing may succeed.
import { DataSource, EntitySchema } from 'typeorm';
import pg from 'pg';
import { print, TENANT, withSpine } from './support.js';

const Contact = new EntitySchema<{ tenant_id: string; id: string; name: string }>({
  name: 'contact',
  columns: { tenant_id: { type: 'text', primary: true }, id: { type: 'uuid', primary: true }, name: { type: 'text' } },
});

await withSpine(false, async (db) => {
  await db.asAdmin(`INSERT INTO contact (tenant_id, id, name, created_at)
    SELECT tenant, gen_random_uuid(), 'somebody', now() FROM unnest(ARRAY['comune-alfa', 'comune-beta']) tenant`);
  const client = new pg.Client({ connectionString: db.appUrl });
  await client.connect();
  const attempt = async (title: string, tenant: string | null, sql: string): Promise<void> => {
    await client.query(tenant ? `BEGIN; SET LOCAL sportello.tenant = '${tenant}'` : 'BEGIN');
    try {
      const { rows, rowCount, command } = await client.query(sql);
      print(`${title.padEnd(44)} ${command} ${rowCount ?? 0} ${JSON.stringify(rows)}`);
    } catch (error) {
      print(`${title.padEnd(44)} refused: ${String((error as Error).message)}`);
    } finally {
      await client.query('ROLLBACK');
    }
  };
  await attempt('select without a tenant', null, 'SELECT tenant_id FROM contact');
  await attempt('select as comune-alfa', TENANT, 'SELECT tenant_id FROM contact');
  await attempt(
    'select of another tenant by name',
    TENANT,
    `SELECT tenant_id FROM contact WHERE tenant_id = 'comune-beta'`,
  );
  await attempt('update of another tenant', TENANT, `UPDATE contact SET name = 'x' WHERE tenant_id = 'comune-beta'`);
  await attempt('move a row to another tenant', TENANT, `UPDATE contact SET tenant_id = 'comune-beta'`);
  await attempt(
    'insert for another tenant',
    TENANT,
    `INSERT INTO contact (tenant_id, id, name, created_at) VALUES ('comune-beta', gen_random_uuid(), 'x', now())`,
  );
  for (const sql of [
    'SET ROLE sportello_owner',
    'SET ROLE sportello_sweep',
    'SET SESSION AUTHORIZATION sportello_admin',
    'SET row_security = off; SELECT tenant_id FROM contact',
    'ALTER TABLE contact DISABLE ROW LEVEL SECURITY',
    'ALTER TABLE contact NO FORCE ROW LEVEL SECURITY',
    'DROP POLICY own_tenant ON contact',
    'CREATE POLICY mine ON contact USING (true)',
    'ALTER ROLE sportello_app BYPASSRLS',
    'CREATE FUNCTION sportello.leak() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$',
    'CREATE TEMPORARY TABLE t (i int)',
    `SELECT * FROM pg_stats WHERE tablename = 'contact'`,
    'TRUNCATE ticket_event',
    `COPY contact TO '/tmp/leak'`,
  ])
    await attempt(sql, TENANT, sql);
  await client.end();
  const source = await new DataSource({
    type: 'postgres',
    url: db.appUrl,
    schema: 'sportello',
    entities: [Contact],
    installExtensions: false,
  }).initialize();
  print(
    `${'TypeORM repository without a transaction'.padEnd(44)} ${JSON.stringify(await source.getRepository(Contact).find())}`,
  );
  const seen = await source.transaction(async (manager) => {
    await manager.query(`SET LOCAL sportello.tenant = '${TENANT}'`);
    return manager.getRepository(Contact).find({ select: { tenant_id: true } });
  });
  print(`${'TypeORM repository in a transaction of alfa'.padEnd(44)} ${JSON.stringify(seen)}`);
  await source.destroy();
});
