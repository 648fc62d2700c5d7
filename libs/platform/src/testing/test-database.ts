import pg from 'pg';
import type { DataSource } from 'typeorm';
import { PostgresAcrossTenants } from '../database/across-tenants.js';
import type { AcrossTenants } from '../database/across-tenants.js';
import { createAppDataSource, type AppDataSourceOptions } from '../database/app-data-source.js';
import { restrictDatabase } from '../database/bootstrap/prepare-database.js';
import { numberTypes, withClient, withTraits } from '../database/connection-url.js';
import { roleUrls, type DatabaseUrls } from '../database/database-urls.js';
import { PostgresUnitOfWork, type RoundTripObserver } from '../database/postgres-unit-of-work.js';
import { roleNames } from '../database/role-names.js';
import type { UnitOfWork } from '../database/unit-of-work.js';
import type { InstallationKey } from '../keys/installation-key.js';
import { templateDatabase, TEST_ROLE_PREFIX, testKey, testServer } from './test-server.js';

export interface TestDatabaseOptions extends AppDataSourceOptions {
  /** Job tasks that may be queued in this database. */
  readonly jobTasks?: readonly string[];
  readonly observe?: RoundTripObserver;
}

/** A real database of its own, with the whole schema and the real roles. */
export interface TestDatabase {
  readonly dataSource: DataSource;
  readonly unitOfWork: UnitOfWork;
  readonly acrossTenants: AcrossTenants;
  readonly urls: DatabaseUrls;
  readonly adminUrl: string;
  readonly appUrl: string;
  readonly workerUrl: string;
  readonly key: InstallationKey;
  /** One statement as superuser, past row-level security: to arrange and to look. */
  asAdmin<R extends object>(sql: string, params?: readonly unknown[]): Promise<R[]>;
  close(): Promise<void>;
}

let made = 0;
let server: Promise<{ readonly url: string; readonly template: string }> | undefined;

async function readyServer(): Promise<{ readonly url: string; readonly template: string }> {
  const url = await testServer();
  return { url, template: await templateDatabase(url) };
}

/** A fresh copy of the migrated template. Call once a spec file (`beforeAll`), close in `afterAll`. */
export async function testDatabase(options: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const { url: serverUrl, template } = await (server ??= readyServer());
  const name = `t_${process.pid}_${process.hrtime.bigint().toString(36)}_${++made}`;
  await withClient(serverUrl, async (admin) => {
    // Copied as files, because nothing here need survive a crash: writing it to the log takes several times as long.
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`);
    await restrictDatabase(admin, roleNames(TEST_ROLE_PREFIX), name);
  });
  const urls = roleUrls(withTraits(serverUrl, { database: name }), TEST_ROLE_PREFIX, testKey);
  const looking = lookingPool(urls.admin);
  const { jobTasks = [] } = options;
  if (jobTasks.length > 0) await looking.query('INSERT INTO job_task (name) SELECT unnest($1::text[])', [jobTasks]);
  const dataSource = await createAppDataSource(urls.app, options);
  return {
    dataSource,
    unitOfWork: new PostgresUnitOfWork(dataSource, options.observe),
    acrossTenants: new PostgresAcrossTenants(dataSource),
    urls,
    adminUrl: urls.admin,
    appUrl: urls.app,
    workerUrl: urls.worker,
    key: testKey,
    asAdmin: async <R extends object>(sql: string, params: readonly unknown[] = []) =>
      (await looking.query<R>(sql, [...params])).rows,
    close: async () => {
      await looking.end();
      if (dataSource.isInitialized) await dataSource.destroy();
      await withClient(serverUrl, (admin) => admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
    },
  };
}

/** Tests look often: a connection for each look would cost more than the look. Kept open only while it is in use. */
function lookingPool(adminUrl: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: withTraits(adminUrl, { settings: { search_path: 'sportello' } }),
    types: numberTypes,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 5_000,
    allowExitOnIdle: true,
  });
  pool.on('error', () => undefined); // a connection lost while idle is replaced by the next query
  return pool;
}
