import type { DataSource } from 'typeorm';
import { PostgresAcrossTenants } from '../database/across-tenants.js';
import type { AcrossTenants } from '../database/across-tenants.js';
import { createAppDataSource, type AppDataSourceOptions } from '../database/app-data-source.js';
import { restrictDatabase } from '../database/bootstrap/prepare-database.js';
import { withClient, withTraits } from '../database/connection-url.js';
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

/** A fresh copy of the migrated template. Call once a spec file (`beforeAll`), close in `afterAll`. */
export async function testDatabase(options: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const serverUrl = await testServer();
  const template = await templateDatabase(serverUrl);
  const name = `t_${process.pid}_${process.hrtime.bigint().toString(36)}_${++made}`;
  await withClient(serverUrl, (admin) => admin.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
  const urls = roleUrls(withTraits(serverUrl, { database: name }), TEST_ROLE_PREFIX, testKey);
  await withClient(urls.admin, async (admin) => {
    await restrictDatabase(admin, roleNames(TEST_ROLE_PREFIX));
    await admin.query('INSERT INTO sportello.job_task (name) SELECT unnest($1::text[])', [options.jobTasks ?? []]);
  });
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
    asAdmin: <R extends object>(sql: string, params: readonly unknown[] = []) =>
      withClient(urls.admin, async (admin) => {
        await admin.query('SET search_path = sportello');
        return (await admin.query<R>(sql, [...params])).rows;
      }),
    close: async () => {
      if (dataSource.isInitialized) await dataSource.destroy();
      await withClient(serverUrl, (admin) => admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
    },
  };
}
