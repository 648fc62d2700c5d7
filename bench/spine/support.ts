import { join } from 'node:path';
import { embeddedServer } from '@sportello/platform';
import { testDatabase, type TestDatabase, type TestDatabaseOptions } from '@sportello/platform/testing';

export const TENANT = 'comune-alfa';
export const print = (line = ''): void => void process.stdout.write(`${line}\n`);

/** A server and a database for one experiment. @param durable as in production (fsync on), or fast to load */
export async function withSpine(
  durable: boolean,
  work: (db: TestDatabase) => Promise<void>,
  options: TestDatabaseOptions = {},
): Promise<void> {
  const dataDir = join(process.cwd(), '.tmp', durable ? 'bench-durable' : 'bench-fast');
  process.env['SPORTELLO_TEST_DATA'] = dataDir;
  const server = await embeddedServer({
    dataDir,
    as: 'guest',
    durable,
    settings: ['shared_buffers=512MB', 'maintenance_work_mem=512MB', 'max_wal_size=4GB'],
  });
  const db = await testDatabase(options);
  try {
    const [version] = await db.asAdmin<{ version: string }>(
      `SELECT 'PostgreSQL ' || current_setting('server_version') || ', fsync ' || current_setting('fsync') AS version`,
    );
    print(version?.version);
    await work(db);
  } finally {
    await db.close();
    await server.close();
  }
}

/** Runs `once` in `lanes` parallel loops for some seconds. */
export async function measure(lanes: number, seconds: number, once: (n: number) => Promise<unknown>): Promise<string> {
  const times: number[] = [];
  const end = performance.now() + seconds * 1000;
  let n = 0;
  const lane = async (): Promise<void> => {
    while (performance.now() < end) {
      const start = performance.now();
      await once(++n);
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  times.sort((a, b) => a - b);
  const at = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(1);
  return `${Math.round(times.length / seconds)}/s, p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms (${times.length} in ${seconds} s, ${lanes} at once)`;
}
