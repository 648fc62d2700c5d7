import { chmod, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isCode } from '../../error-code.js';
import { secretFile } from '../../keys/secret-file.js';
import { withClient, withTraits } from '../connection-url.js';
import { embeddedFailed } from '../database-errors.js';
import { postgresBinaries } from './binaries.js';
import { freePort } from './free-port.js';
import { initialise, serverUrl, startServer, type Launch } from './launch.js';
import { isAlive, runningPostmaster, waitForExit, type Postmaster } from './postmaster.js';
import { readServerRecord, writeServerRecord } from './server-record.js';
import { withStartLock } from './start-lock.js';
import { assertReachable, unprivilegedUser } from './unprivileged-user.js';

export interface EmbeddedServerOptions {
  /** Absolute; the cluster lives in `<dataDir>/postgres`. */
  readonly dataDir: string;
  /** `guest` (the CLI) uses a running server and never stops one it did not start; `host` answers for the server. */
  readonly as?: 'host' | 'guest';
  /** false only for throw-away databases: nothing survives a power cut. Default true. */
  readonly durable?: boolean;
  /** Further server settings, `name=value`. */
  readonly settings?: readonly string[];
}

/** A PostgreSQL of our own, shared by the processes of one data folder. */
export interface EmbeddedServer {
  /** Superuser URL of the maintenance database. */
  readonly url: string;
  readonly pid: number;
  readonly port: number;
  /** Whether it was already running. */
  readonly found: boolean;
  /** Ends our use; stops the server when we answer for it and nobody else is connected. Close own connections first. */
  close(): Promise<void>;
}

/**
 * Finds the server of this folder (also one left running by a killed process), or starts it.
 * @throws DomainError DATABASE.EMBEDDED_FAILED
 */
export async function embeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const { dataDir } = options;
  await mkdir(dataDir, { recursive: true });
  return withStartLock(join(dataDir, 'postgres.starting'), async () => {
    const password = await secretFile(dataDir, 'postgres.password');
    const running = await answeringPostmaster(dataDir, password);
    return running ? attach(options, running, password) : launch(options, password);
  });
}

/** One that is starting, recovering or dying is waited for, until it answers or is gone. */
async function answeringPostmaster(dataDir: string, password: string): Promise<Postmaster | null> {
  let refused: unknown;
  for (let attempt = 0; attempt < 600; attempt++) {
    const running = await runningPostmaster(join(dataDir, 'postgres'));
    if (running === null) return null;
    try {
      await withClient(serverUrl(running.port, password), (client) => client.query('SELECT 1'));
      return running;
    } catch (error) {
      if (!isCode(error, 'ECONNREFUSED', 'ECONNRESET', '57P01', '57P02', '57P03')) throw error;
      refused = error;
    }
    await pause(100);
  }
  throw embeddedFailed(
    `Un PostgreSQL usa già ${dataDir} ma non risponde.`,
    `A PostgreSQL already uses ${dataDir} but does not answer.`,
    refused,
  );
}

async function attach(
  options: EmbeddedServerOptions,
  { pid, port }: Postmaster,
  password: string,
): Promise<EmbeddedServer> {
  const url = serverUrl(port, password);
  const record = await readServerRecord(options.dataDir);
  const orphan = record === null || record.pid !== pid || !isAlive(record.startedBy);
  if (orphan && options.as !== 'guest') await writeServerRecord(options.dataDir, { pid, port, startedBy: process.pid });
  return { url, pid, port, found: true, close: () => leave(options, pid, url) };
}

async function launch(options: EmbeddedServerOptions, password: string): Promise<EmbeddedServer> {
  const { dataDir } = options;
  const user = await unprivilegedUser();
  const launched: Launch = { binaries: await postgresBinaries(), user, pgdata: join(dataDir, 'postgres'), password };
  if (user) {
    await chmod(dataDir, 0o711); // ours, so ours to open; `keys` below keeps its own 0700
    for (const folder of [dataDir, dirname(launched.binaries.postgres)]) await assertReachable(folder, user);
  }
  await initialise(launched);
  const port = await freePort((await readServerRecord(dataDir))?.port ?? null);
  const pid = await startServer(launched, port, options.durable ?? true, options.settings ?? []);
  await writeServerRecord(dataDir, { pid, port, startedBy: process.pid });
  const url = serverUrl(port, password);
  return { url, pid, port, found: false, close: () => leave(options, pid, url) };
}

/** The last one out turns off the light, unless it is a guest who found it on. */
async function leave({ dataDir, as }: EmbeddedServerOptions, pid: number, url: string): Promise<void> {
  await withStartLock(join(dataDir, 'postgres.starting'), async () => {
    const record = await readServerRecord(dataDir);
    if (record === null || record.pid !== pid || !isAlive(pid)) return;
    const mine = record.startedBy === process.pid;
    if (!mine && (as === 'guest' || isAlive(record.startedBy))) return;
    if (await othersConnected(url)) return writeServerRecord(dataDir, { ...record, startedBy: 0 });
    process.kill(pid, 'SIGINT'); // fast shutdown: open transactions are rolled back, nothing committed is lost
    if (await waitForExit(pid)) return;
    throw embeddedFailed('Il PostgreSQL incorporato non si ferma.', 'The embedded PostgreSQL does not stop.');
  });
}

/** Name all connections of this process carry. */
export const processName = (): string => `sportello:${process.pid}`;

async function othersConnected(url: string): Promise<boolean> {
  const { rows } = await withClient(withTraits(url, { applicationName: processName() }), (client) =>
    client.query<{ others: boolean }>(
      `SELECT EXISTS (SELECT FROM pg_stat_activity
         WHERE backend_type = 'client backend' AND application_name <> $1) AS others`,
      [processName()],
    ),
  );
  return rows[0]?.others ?? false;
}
