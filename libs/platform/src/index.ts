export * from './config/settings.js';
export { deriveKey, InstallationKey, installationKey } from './keys/installation-key.js';
export { AcrossTenants, PostgresAcrossTenants, type DueClock, type DueEntry, type TenantEntry } from './database/across-tenants.js';
export { createAppDataSource, type AppDataSourceOptions } from './database/app-data-source.js';
export type { DatabaseUrls } from './database/database-urls.js';
export { embeddedServer, type EmbeddedServer, type EmbeddedServerOptions } from './database/embedded/embedded-server.js';
export { openDatabase, type Database, type OpenDatabaseOptions } from './database/open-database.js';
export { PostgresUnitOfWork, type RoundTripObserver } from './database/postgres-unit-of-work.js';
export { UnitOfWork, type NamedStatement, type RunOptions, type Tx } from './database/unit-of-work.js';
