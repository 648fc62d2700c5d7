import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { embeddedServer } from '@sportello/platform';
import pg from 'pg';

/** A data folder that several starts share and that is gone afterwards. */
export async function withDataFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'sportello-bench-'));
  await chmod(folder, 0o711); // the database server runs as another user
  try {
    await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The running database of a data folder, as superuser. */
export async function databaseOf(dataDir: string): Promise<string> {
  const { url } = await embeddedServer({ dataDir, as: 'guest' });
  return url.replace(/\/[^/]*$/, '/sportello');
}

export async function ask<R extends object>(url: string, sql: string, values: readonly unknown[] = []): Promise<R[]> {
  const client = new pg.Client({ connectionString: url, options: '-c search_path=sportello' });
  await client.connect();
  try {
    return (await client.query<R>(sql, [...values])).rows;
  } finally {
    await client.end();
  }
}

/** @throws Error when what is measured would not survive a power cut */
export async function mustBeDurable(url: string): Promise<string> {
  const [row] = await ask<{ version: string; fsync: string; commit: string; pages: string }>(
    url,
    `SELECT current_setting('server_version') AS version, current_setting('fsync') AS fsync,
            current_setting('synchronous_commit') AS commit, current_setting('full_page_writes') AS pages`,
  );
  if (row?.fsync !== 'on' || row.commit !== 'on' || row.pages !== 'on') throw new Error('the database is not durable');
  return `PostgreSQL ${row.version}, fsync on, synchronous_commit on, full_page_writes on`;
}
