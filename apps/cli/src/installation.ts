import { userInfo } from 'node:os';
import { tenantId, type Actor, type TenantId } from '@sportello/kernel';
import {
  NotificationFeed,
  openDatabase,
  platformSettings,
  PostgresAcrossTenants,
  PostgresUnitOfWork,
  type Database,
  type UnitOfWork,
} from '@sportello/platform';
import { TenantChanges, TenantDirectory } from '@sportello/tenancy';
import type { World } from './command.js';

/** The installation a command works on. */
export interface Installation {
  readonly database: Database;
  readonly unitOfWork: UnitOfWork;
  readonly directory: TenantDirectory;
}

/** Opens the database as a guest: a server found running is left running, one started for the command is stopped after it. */
export async function withInstallation<T>(world: World, work: (installation: Installation) => Promise<T>): Promise<T> {
  const database = await openDatabase(platformSettings(world.env), { as: 'guest', poolSize: 2 });
  try {
    const unitOfWork = new PostgresUnitOfWork(database.dataSource);
    const acrossTenants = new PostgresAcrossTenants(database.dataSource);
    // Not started: a command lives too short to hear of changes, and the directory then remembers nothing.
    const changes = new TenantChanges(new NotificationFeed(database.urls.app));
    return await work({
      database,
      unitOfWork,
      directory: new TenantDirectory(unitOfWork, acrossTenants, changes, world.clock),
    });
  } finally {
    await database.close();
  }
}

/** Who acts when somebody types a command: the account of the machine. */
export function operator(): Actor {
  return { type: 'system', id: 'cli', name: userInfo().username };
}

/** @throws DomainError TENANT.NOT_FOUND, TENANT.INVALID_ID */
export async function knownTenant({ directory }: Installation, text: string): Promise<TenantId> {
  return (await directory.current(tenantId(text))).tenant;
}
