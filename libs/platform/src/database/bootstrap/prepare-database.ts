import { runMigrations } from 'graphile-worker';
import type { Client } from 'pg';
import type { InstallationKey } from '../../keys/installation-key.js';
import { silentGraphileLogger } from '../../jobs/graphile-logger.js';
import { workerPool } from '../../jobs/worker-pool.js';
import { isCode } from '../../error-code.js';
import { withClient } from '../connection-url.js';
import { bootstrapRefused } from '../database-errors.js';
import { roleUrls, type DatabaseUrls } from '../database-urls.js';
import { migrate } from '../migrate.js';
import { assertHarmless, assertVersion, ensurePassword, ensureRoles } from './roles.js';
import { roleNames, type RoleNames } from '../role-names.js';

const BOOTSTRAP_LOCK = 7_236_001; // any number, the same in every process of an installation

/**
 * Brings a database from whatever it is to ready: roles, schemas, job queue, migrations. Safe to run at every start and by
 * several processes at once.
 * @param adminUrl a user that owns the database and has CREATEROLE (superuser not needed)
 * @param jobTasks names of the job tasks this installation knows; others cannot be queued
 * @throws DomainError DATABASE.*
 */
export async function prepareDatabase(
  adminUrl: string,
  rolePrefix: string,
  key: InstallationKey,
  jobTasks: readonly string[] = [],
): Promise<DatabaseUrls> {
  const urls = roleUrls(adminUrl, rolePrefix, key);
  const roles = roleNames(rolePrefix);
  await withClient(adminUrl, async (admin) => {
    await assertVersion(admin);
    await admin.query('SELECT pg_advisory_lock($1)', [BOOTSTRAP_LOCK]);
    await refusable(async () => {
      await ensureRoles(admin, roles);
      await ensureSchemas(admin, roles);
      await restrictDatabase(admin, roles);
      await ensurePassword(admin, roles.app, key.derive('database-app').toString('base64url'), () =>
        canConnect(urls.app),
      );
      await ensurePassword(admin, roles.worker, key.derive('database-worker').toString('base64url'), () =>
        canConnect(urls.worker),
      );
    });
    await assertHarmless(admin, roles);
    await installJobQueue(admin, urls, roles);
    await migrate(adminUrl, rolePrefix);
    await allowJobTasks(admin, roles, jobTasks);
  });
  return urls;
}

async function ensureSchemas(admin: Client, roles: RoleNames): Promise<void> {
  for (const [schema, owner] of [
    ['sportello', roles.owner],
    ['sportello_numbers', roles.owner],
    ['graphile_worker', roles.worker],
  ] as const) {
    await admin.query(`CREATE SCHEMA IF NOT EXISTS ${schema} AUTHORIZATION ${owner}`);
  }
}

/**
 * These rights belong to the database, not to its contents: a copy made from a template needs them again.
 * @param database the one `admin` is connected to when left out
 */
export async function restrictDatabase(admin: Client, roles: RoleNames, database?: string): Promise<void> {
  const { rows } = await admin.query<{ name: string }>(
    'SELECT quote_ident(coalesce($1::text, current_database())) AS name',
    [database],
  );
  const name = rows[0]?.name ?? '';
  await admin.query(`REVOKE CREATE, TEMPORARY ON DATABASE ${name} FROM PUBLIC`);
  await admin.query(`GRANT CONNECT ON DATABASE ${name} TO ${roles.app}, ${roles.worker}`);
}

async function canConnect(url: string): Promise<void> {
  await withClient(url, (client) => client.query('SELECT 1'));
}

/** Graphile Worker makes its own tables, as the worker role, which may create schemas only meanwhile. */
async function installJobQueue(admin: Client, urls: DatabaseUrls, roles: RoleNames): Promise<void> {
  const { rows } = await admin.query<{ name: string }>('SELECT quote_ident(current_database()) AS name');
  const name = rows[0]?.name ?? '';
  const pool = workerPool(urls.worker, 1, () => undefined); // a lost connection fails the query that uses it
  await admin.query(`GRANT CREATE ON DATABASE ${name} TO ${roles.worker}`);
  try {
    await runMigrations({ pgPool: pool, logger: silentGraphileLogger });
  } finally {
    await pool.end();
    await admin.query(`REVOKE CREATE ON DATABASE ${name} FROM ${roles.worker}`);
  }
}

async function allowJobTasks(admin: Client, roles: RoleNames, tasks: readonly string[]): Promise<void> {
  if (tasks.length === 0) return;
  await admin.query('BEGIN');
  await admin.query(`SET LOCAL ROLE ${roles.owner}`);
  await admin.query('INSERT INTO sportello.job_task (name) SELECT unnest($1::text[]) ON CONFLICT DO NOTHING', [tasks]);
  await admin.query('COMMIT');
}

async function refusable(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Error && isCode(error, '42501')) throw bootstrapRefused(error);
    throw error;
  }
}
