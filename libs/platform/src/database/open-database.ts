import type { DataSource } from 'typeorm';
import { installationKey, type InstallationKey } from '../keys/installation-key.js';
import { isCode } from '../error-code.js';
import type { PlatformSettings } from '../config/settings.js';
import { createAppDataSource, type AppDataSourceOptions } from './app-data-source.js';
import { prepareDatabase } from './bootstrap/prepare-database.js';
import { withClient, withTraits } from './connection-url.js';
import { databaseUnavailable } from './database-errors.js';
import type { DatabaseUrls } from './database-urls.js';
import { embeddedServer, type EmbeddedServer } from './embedded/embedded-server.js';

export interface OpenDatabaseOptions extends AppDataSourceOptions {
  /** `guest` for the CLI: never stops a server it found running. Default `host`. */
  readonly as?: 'host' | 'guest';
  /** Every job task of the installation: a name not listed cannot be queued. */
  readonly jobTasks?: readonly string[];
}

/** A database ready for work. */
export interface Database {
  readonly dataSource: DataSource;
  readonly urls: DatabaseUrls;
  readonly key: InstallationKey;
  /** null with DATABASE_URL. */
  readonly embedded: EmbeddedServer | null;
  /** Ends the connections, then leaves (and normally stops) the embedded server. */
  close(): Promise<void>;
}

/** The same path for the embedded server and for DATABASE_URL. @throws DomainError DATABASE.* */
export async function openDatabase(settings: PlatformSettings, options: OpenDatabaseOptions = {}): Promise<Database> {
  const key = await installationKey(settings);
  const embedded =
    settings.databaseUrl === null
      ? await embeddedServer({ dataDir: settings.dataDir, as: options.as ?? 'host' })
      : null;
  try {
    const adminUrl = embedded ? await productDatabase(embedded.url) : await reachable(settings.databaseUrl ?? '');
    const urls = await prepareDatabase(adminUrl, settings.rolePrefix, key, options.jobTasks);
    const dataSource = await createAppDataSource(urls.app, options);
    return {
      dataSource,
      urls,
      key,
      embedded,
      close: async () => {
        if (dataSource.isInitialized) await dataSource.destroy();
        await embedded?.close();
      },
    };
  } catch (error) {
    await embedded?.close();
    throw error;
  }
}

async function productDatabase(serverUrl: string): Promise<string> {
  await withClient(serverUrl, async (admin) => {
    const { rowCount } = await admin.query(`SELECT FROM pg_database WHERE datname = 'sportello'`);
    if (rowCount) return;
    try {
      await admin.query('CREATE DATABASE sportello');
    } catch (error) {
      if (!isCode(error, '42P04', '23505')) throw error; // another process was first
    }
  });
  return withTraits(serverUrl, { database: 'sportello' });
}

async function reachable(url: string): Promise<string> {
  try {
    await withClient(url, (client) => client.query('SELECT 1'));
    return url;
  } catch (cause) {
    throw databaseUnavailable(cause);
  }
}
