import { spawn } from 'node:child_process';
import { chown, mkdir, open, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isCode } from '../../error-code.js';
import { withClient } from '../connection-url.js';
import { embeddedFailed } from '../database-errors.js';
import type { PostgresBinaries } from './binaries.js';
import type { UnixUser } from './unprivileged-user.js';

export const SUPERUSER = 'sportello_admin';

export interface Launch {
  readonly binaries: PostgresBinaries;
  readonly user: UnixUser | null;
  readonly pgdata: string;
  readonly password: string;
}

/** Makes the cluster unless it is there. A half-made one (no PG_VERSION) is made again. */
export async function initialise(launch: Launch): Promise<void> {
  const { pgdata, user } = launch;
  if (await exists(join(pgdata, 'PG_VERSION'))) return;
  await rm(pgdata, { recursive: true, force: true });
  await mkdir(pgdata, { recursive: true, mode: 0o700 });
  const passwordFile = `${pgdata}.password.${process.pid}`;
  await writeFile(passwordFile, `${launch.password}\n`, { mode: 0o600 });
  try {
    if (user) for (const path of [pgdata, passwordFile]) await chown(path, user.uid, user.gid);
    await run(launch, [
      `--pgdata=${pgdata}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // The server's own Unicode rules: the same on every machine, whatever locales it has installed.
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-instructions',
    ]);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

async function run({ binaries, user, pgdata }: Launch, args: readonly string[]): Promise<void> {
  const output: string[] = [];
  const child = spawn(binaries.initdb, args, {
    ...user,
    cwd: dirname(pgdata),
    ...environment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code === 0) return;
  await rm(pgdata, { recursive: true, force: true });
  throw embeddedFailed(
    'Non è stato possibile creare la base dati incorporata.',
    `initdb failed: ${output.join('').trim()}`,
  );
}

/** What keeps accepted work safe when the machine stops at the worst moment. */
const DURABLE = ['fsync=on', 'synchronous_commit=on', 'full_page_writes=on'];
/** For databases that are thrown away after the test. */
const EPHEMERAL = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/**
 * Starts the server apart from this process (it survives a `kill -9` of ours and is found again) and waits until it answers.
 * @returns pid of the server
 */
export async function startServer(
  launch: Launch,
  port: number,
  durable: boolean,
  extra: readonly string[],
): Promise<number> {
  const logPath = `${launch.pgdata}.log`;
  const log = await open(logPath, 'a', 0o600);
  const flags = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    'password_encryption=scram-sha-256',
    ...(durable ? DURABLE : EPHEMERAL),
    ...extra,
  ];
  const child = spawn(launch.binaries.postgres, ['-D', launch.pgdata, ...flags.flatMap((flag) => ['-c', flag])], {
    ...launch.user,
    cwd: dirname(launch.pgdata),
    ...environment(),
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  });
  const ended = new Promise<'ended'>((resolve) =>
    child.once('exit', () => resolve('ended')).once('error', () => resolve('ended')),
  );
  child.unref();
  await log.close();
  const outcome = await Promise.race([ended, answering(serverUrl(port, launch.password))]);
  if (outcome === 'answering' && child.pid !== undefined) return child.pid;
  throw embeddedFailed(
    'Il PostgreSQL incorporato non si avvia.',
    `The embedded PostgreSQL does not start: ${await tail(logPath)}`,
  );
}

export const serverUrl = (port: number, password: string, database = 'postgres'): string =>
  `postgresql://${SUPERUSER}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;

async function answering(url: string): Promise<'answering' | 'silent'> {
  for (let attempt = 0; attempt < 1200; attempt++) {
    try {
      await withClient(url, (client) => client.query('SELECT 1'));
      return 'answering';
    } catch (error) {
      if (!isCode(error, 'ECONNREFUSED', '57P03', 'ECONNRESET')) throw error;
      await pause(25);
    }
  }
  return 'silent';
}

/** The server gets no secret of ours through its environment (Windows programs need theirs to start at all). */
const environment = (): { env?: NodeJS.ProcessEnv } =>
  process.platform === 'win32' ? {} : { env: { PATH: '/usr/local/bin:/usr/bin:/bin', LC_MESSAGES: 'C', TZ: 'UTC' } };

async function tail(path: string): Promise<string> {
  return (await readFile(path, 'utf8')).trimEnd().split('\n').slice(-5).join(' | ');
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
