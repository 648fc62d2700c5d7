export { migrate, MIGRATIONS, revertLast } from '../database/migrate.js';
export { testDatabase, type TestDatabase, type TestDatabaseOptions } from './test-database.js';
export { TEST_ROLE_PREFIX, TEST_SECRET, testKey } from './test-server.js';
