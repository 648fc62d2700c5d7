import { tenantId } from '@sportello/kernel';
import { testDatabase, type TestDatabase } from '../src/testing/index.js';

const ALFA = { tenant: tenantId('comune-alfa') };
const BETA = { tenant: tenantId('comune-beta') };
const ANY_ID = '00000000-0000-7000-8000-000000000001';

/** Tables without a tenant's rows, each with the reason. A table not listed here must be forced under a policy. */
const WITHOUT_TENANT: Readonly<Record<string, string>> = {
  schema_migration: 'history of the schema itself; the application has no right on it',
  job_task: 'names of job tasks, the same for every tenant; the application has no right on it',
};

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  for (const context of [ALFA, BETA]) {
    await db.unitOfWork.run(context, (tx) =>
      tx.query(`INSERT INTO contact (tenant_id, id, name, created_at) VALUES ($1, $2, 'Ada', now())`, [
        tx.tenant,
        ANY_ID,
      ]),
    );
  }
});
afterAll(() => db.close());

describe('isolation between administrations', () => {
  it('keeps every table of a tenant under forced row-level security with a policy', async () => {
    const tables = await db.asAdmin<{ name: string; forced: boolean; policies: number; keyed: boolean }>(
      `SELECT relname AS name, relrowsecurity AND relforcerowsecurity AS forced,
              (SELECT count(*)::int FROM pg_policy p WHERE p.polrelid = c.oid
                 AND pg_get_expr(p.polqual, c.oid) LIKE '%sportello.tenant%' AND pg_get_expr(p.polwithcheck, c.oid) LIKE '%sportello.tenant%') AS policies,
              EXISTS (SELECT FROM pg_index i JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
                       WHERE i.indrelid = c.oid AND i.indisprimary AND a.attname = 'tenant_id') AS keyed
         FROM pg_class c WHERE relnamespace = 'sportello'::regnamespace AND relkind IN ('r', 'p', 'm', 'f')`,
    );
    const unprotected = tables.filter((t) => !(t.name in WITHOUT_TENANT) && !(t.forced && t.policies >= 1 && t.keyed));
    expect(tables.length).toBeGreaterThan(10);
    expect(unprotected).toEqual([]);
  });

  it('shows a transaction the rows of its own tenant only, also through TypeORM', async () => {
    const seen = await db.unitOfWork.run(ALFA, async (tx) => ({
      sql: await tx.query('SELECT tenant_id FROM contact'),
      typeorm: await tx.manager.query('SELECT tenant_id FROM contact'),
    }));
    expect(seen).toEqual({ sql: [{ tenant_id: 'comune-alfa' }], typeorm: [{ tenant_id: 'comune-alfa' }] });
  });

  it('shows nothing without a tenant', async () => {
    expect(await db.dataSource.query('SELECT * FROM contact')).toEqual([]);
  });

  it('refuses a row of another tenant', async () => {
    const foreign = db.unitOfWork.run(ALFA, (tx) =>
      tx.query(
        `INSERT INTO contact (tenant_id, id, name, created_at) VALUES ('comune-beta', gen_random_uuid(), 'Eve', now())`,
      ),
    );
    await expect(foreign).rejects.toMatchObject({ code: '42501' });
  });

  it.each([
    'SET ROLE sportello_owner',
    'SET ROLE sportello_sweep',
    'SET ROLE sportello_worker',
    'SET SESSION AUTHORIZATION sportello_admin',
    'ALTER TABLE contact DISABLE ROW LEVEL SECURITY',
    'ALTER ROLE sportello_app BYPASSRLS',
    'DROP POLICY own_tenant ON contact',
    'CREATE TABLE sportello.mine (id int)',
    'CREATE TABLE public.mine (id int)',
    'CREATE TEMPORARY TABLE mine (id int)',
    'TRUNCATE ticket_event',
    'UPDATE ticket_event SET data = NULL',
    'DELETE FROM ticket_event',
    'UPDATE tenant_revision SET source = NULL',
    'SELECT * FROM graphile_worker._private_jobs',
    `SELECT graphile_worker.add_job('anything')`,
    'SELECT * FROM schema_migration',
    'SELECT number_sequence(2026)',
    `SELECT nextval('sportello_numbers.ticket_2026_comune-alfa')`,
  ])('refuses the application: %s', async (statement) => {
    await expect(db.unitOfWork.run(ALFA, (tx) => tx.query(statement))).rejects.toMatchObject({
      code: expect.stringMatching(/^42(501|P01)$/),
    });
  });

  it('refuses to change or delete an event even to the owner of the table', async () => {
    await db.asAdmin(
      `WITH t AS (INSERT INTO ticket (tenant_id, id, number, state, kind, channel, subject, opened_at, updated_at)
         VALUES ('comune-alfa', $1, 'A-1', 'registered', 'support', 'web', 's', now(), now()) RETURNING tenant_id, id)
       INSERT INTO ticket_event (tenant_id, ticket_id, seq, type, at, actor, data, correlation_id, hash)
         SELECT tenant_id, id, 1, 'registered', now(), '{}', '{}', 'c', '\\x00' FROM t`,
      [ANY_ID],
    );
    for (const statement of [
      `UPDATE ticket_event SET type = 'x'`,
      'DELETE FROM ticket_event',
      'TRUNCATE ticket_event',
    ]) {
      await expect(db.asAdmin(statement)).rejects.toMatchObject({ code: '23001' });
    }
  });
});

describe('what may be asked across administrations', () => {
  it('lists tenants, and never a content', async () => {
    for (const context of [ALFA, BETA]) {
      await db.unitOfWork.run(context, (tx) =>
        tx.query('INSERT INTO tenant (tenant_id, created_at) VALUES ($1, now())', [tx.tenant]),
      );
    }
    expect(await db.acrossTenants.tenants()).toEqual([
      { tenant: 'comune-alfa', status: 'active' },
      { tenant: 'comune-beta', status: 'active' },
    ]);
  });
});
