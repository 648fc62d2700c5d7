import { withClient, withTraits } from '../src/database/connection-url.js';
import { prepareDatabase } from '../src/database/bootstrap/prepare-database.js';
import { migrate, MIGRATIONS, revertLast } from '../src/database/migrate.js';
import { InstallationKey } from '../src/index.js';
import { testDatabase, type TestDatabase } from '../src/testing/index.js';

/** A server somebody else runs: our user owns one database and may create roles, and is no superuser. */
const PREFIX = 'managed_';
const DATABASE = 'managed_sportello';
const key = new InstallationKey('the key of a managed installation');

let db: TestDatabase;
let managedUrl: string;

const asSuperuser = (statements: readonly string[]) =>
  withClient(db.adminUrl, async (admin) => {
    for (const statement of statements) await admin.query(statement);
  });
const dropAll = () =>
  asSuperuser([
    `DROP DATABASE IF EXISTS ${DATABASE} WITH (FORCE)`,
    ...['owner', 'app', 'worker', 'sweep', 'search'].map((role) => `DROP ROLE IF EXISTS ${PREFIX}_${role}`),
    'DROP ROLE IF EXISTS managed_dba',
  ]);

beforeAll(async () => {
  db = await testDatabase();
  await dropAll();
  await asSuperuser([
    `CREATE ROLE managed_dba LOGIN CREATEROLE PASSWORD 'dba'`,
    `CREATE DATABASE ${DATABASE} OWNER managed_dba`,
  ]);
  managedUrl = withTraits(db.adminUrl, { user: 'managed_dba', password: 'dba', database: DATABASE });
});
afterAll(async () => {
  await dropAll();
  await db.close();
});

const tables = async (): Promise<number> => {
  const { rows } = await withClient(managedUrl, (client) =>
    client.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM pg_tables WHERE schemaname = 'sportello' AND tablename <> 'schema_migration'`,
    ),
  );
  return rows[0]?.n ?? -1;
};

describe('a server run by somebody else', () => {
  it('is prepared without superuser, again and again, by several processes at once', async () => {
    await Promise.all([1, 2, 3].map(() => prepareDatabase(managedUrl, PREFIX, key, ['ticket.test'])));
    const urls = await prepareDatabase(managedUrl, PREFIX, key, ['ticket.test']);
    const { rows } = await withClient(urls.app, async (app) => {
      await app.query(`BEGIN; SET LOCAL sportello.tenant = 'comune-alfa'`);
      return app.query(
        `SELECT next_ticket_number(2026) AS number, (SELECT count(*)::int FROM list_tenants()) AS tenants,
                (SELECT count(*)::int FROM search_tickets('stampante', 10)) AS found,
                add_jobs('[{"task": "ticket.test", "payload": {"tenant": "comune-alfa"}}]') AS jobs`,
      );
    });
    expect(rows).toEqual([{ number: 1, tenants: 0, found: 0, jobs: 1 }]);
  });

  it('undoes and redoes every migration', async () => {
    const before = await tables();
    for (const _ of MIGRATIONS) await revertLast(managedUrl, PREFIX);
    expect(await tables()).toBe(0);
    expect(await migrate(managedUrl, PREFIX)).toEqual(MIGRATIONS.map((migration) => new migration().name));
    expect(await tables()).toBe(before);
  });

  it('gives the roles a new password when the key of the installation changed', async () => {
    const rotated = new InstallationKey('another key');
    const urls = await prepareDatabase(managedUrl, PREFIX, rotated);
    await withClient(urls.app, (app) => app.query('SELECT 1'));
  });

  it('refuses to start when the application role could bypass row-level security', async () => {
    await asSuperuser([`ALTER ROLE ${PREFIX}_app BYPASSRLS`]);
    await expect(prepareDatabase(managedUrl, PREFIX, key)).rejects.toMatchObject({
      code: 'DATABASE.ROLE_TOO_POWERFUL',
    });
    await asSuperuser([`ALTER ROLE ${PREFIX}_app NOBYPASSRLS`, `GRANT ${PREFIX}_owner TO ${PREFIX}_app`]);
    await expect(prepareDatabase(managedUrl, PREFIX, key)).rejects.toMatchObject({
      code: 'DATABASE.ROLE_TOO_POWERFUL',
    });
    await asSuperuser([`REVOKE ${PREFIX}_owner FROM ${PREFIX}_app`]);
  });

  it('says what the user lacks when it may not create roles', async () => {
    await asSuperuser(['ALTER ROLE managed_dba NOCREATEROLE']);
    await expect(prepareDatabase(managedUrl, 'other_', key)).rejects.toMatchObject({
      code: 'DATABASE.BOOTSTRAP_REFUSED',
    });
  });
});
