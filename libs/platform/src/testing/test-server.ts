import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { prepareDatabase } from '../database/bootstrap/prepare-database.js';
import { withClient, withTraits } from '../database/connection-url.js';
import { embeddedServer } from '../database/embedded/embedded-server.js';
import { isAlive } from '../database/embedded/postmaster.js';
import { InstallationKey } from '../keys/installation-key.js';
import { testDataDir } from '../config/test-data-dir.js';

export const TEST_ROLE_PREFIX = 'sportello';
/** `SPORTELLO_SECRET` of a server that works on a test database. */
export const TEST_SECRET = 'a key for tests only, known to everybody';
export const testKey = new InstallationKey(TEST_SECRET);

/** Finds the shared server or starts it: not durable, everything in it is thrown away. @returns superuser URL */
export async function testServer(): Promise<string> {
  await mkdir(testDataDir(), { recursive: true });
  const { url } = await embeddedServer({
    dataDir: testDataDir(),
    as: 'guest',
    durable: false,
    settings: [
      'shared_buffers=256MB',
      'max_wal_size=2GB',
      'autovacuum_naptime=30s',
      'wal_level=minimal',
      'max_wal_senders=0',
    ],
  });
  return url;
}

/** Migrated once; its name changes with the code that makes it. */
export async function templateDatabase(serverUrl: string): Promise<string> {
  const name = `template_${codeHash()}`;
  await withClient(serverUrl, async (admin) => {
    await admin.query('SELECT pg_advisory_lock(7236002)');
    const { rows } = await admin.query<{ datname: string }>(
      `SELECT datname FROM pg_database WHERE datname LIKE 'template\\_%' OR datname LIKE 't\\_%'`,
    );
    const names = rows.map((row) => row.datname);
    for (const stale of names.filter(isLeftover)) await admin.query(`DROP DATABASE IF EXISTS ${stale} WITH (FORCE)`);
    if (names.includes(name)) return;
    const draft = `draft_${name}`;
    await admin.query(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`);
    await admin.query(`CREATE DATABASE ${draft}`);
    await prepareDatabase(withTraits(serverUrl, { database: draft }), TEST_ROLE_PREFIX, testKey);
    await admin.query(`ALTER DATABASE ${draft} RENAME TO ${name}`);
  });
  return name;
}

/** `t_<pid>_<n>` of a process that is gone. */
function isLeftover(name: string): boolean {
  const pid = Number(/^t_(\d+)_/.exec(name)?.[1]);
  return pid > 0 && !isAlive(pid);
}

function codeHash(): string {
  const folder = join(import.meta.dirname, '..', 'database');
  const hash = createHash('sha256');
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )) {
    if (entry.isFile()) hash.update(entry.name).update(readFileSync(join(entry.parentPath, entry.name)));
  }
  return hash.digest('hex').slice(0, 16);
}
