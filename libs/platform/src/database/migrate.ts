import { DataSource, type MigrationInterface } from 'typeorm';
import { withTraits } from './connection-url.js';
import { FirstSchema1767225600000 } from './migrations/1767225600000-first-schema.js';
import { RequestDrafts1767225600001 } from './migrations/1767225600001-request-drafts.js';
import { FoldedNames1767225600002 } from './migrations/1767225600002-folded-names.js';
import { PointChanges1767225600005 } from './migrations/1767225600005-point-changes.js';
import { processName } from './embedded/embedded-server.js';
import { roleNames } from './role-names.js';

/** Every migration of the product, oldest first. Libraries declare no tables of their own. */
export const MIGRATIONS: readonly (new () => MigrationInterface)[] = [
  FirstSchema1767225600000,
  RequestDrafts1767225600001,
  FoldedNames1767225600002,
  PointChanges1767225600005,
];

/** Runs what has not run yet, as the owner role. The caller holds the bootstrap lock. @returns names of what ran */
export async function migrate(adminUrl: string, rolePrefix: string): Promise<readonly string[]> {
  return withOwner(adminUrl, rolePrefix, async (source) =>
    (await source.runMigrations({ transaction: 'each' })).map((m) => m.name),
  );
}

/** Undoes the newest migration. */
export async function revertLast(adminUrl: string, rolePrefix: string): Promise<void> {
  await withOwner(adminUrl, rolePrefix, (source) => source.undoLastMigration({ transaction: 'each' }));
}

async function withOwner<T>(
  adminUrl: string,
  rolePrefix: string,
  work: (source: DataSource) => Promise<T>,
): Promise<T> {
  const source = new DataSource({
    type: 'postgres',
    url: withTraits(adminUrl, {
      applicationName: processName(),
      settings: {
        role: roleNames(rolePrefix).owner,
        search_path: 'sportello,pg_temp',
        'sportello.role_prefix': rolePrefix,
      },
    }),
    schema: 'sportello',
    migrations: [...MIGRATIONS],
    migrationsTableName: 'schema_migration',
    installExtensions: false,
    extra: { max: 1 },
  });
  await source.initialize();
  try {
    return await work(source);
  } finally {
    await source.destroy();
  }
}
