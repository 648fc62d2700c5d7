import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { withClient } from '../../support/postgres-client.js';
import { Child } from '../../support/child.js';
import { eventually } from '../../support/eventually.js';
import { freePort } from '../../support/free-port.js';

const run = promisify(execFile);
const PROGRAMS = '/usr/lib/postgresql';
const OWNER = 'postgres';
const PASSWORD = 'solo-per-prova';

/** The PostgreSQL of the distribution, on a loopback port and a folder of its own, as an administrator would give it to Sportello. */
export class DebianPostgres {
  private constructor(
    /** As its superuser, which makes the application's roles at the first start. */
    readonly url: string,
    readonly version: string,
    private readonly child: Child,
    private readonly folder: string,
  ) {}

  static async start(): Promise<DebianPostgres> {
    const [newest] = (await readdir(PROGRAMS))
      .filter((name) => /^\d+$/.test(name))
      .sort((a, b) => Number(b) - Number(a));
    const programs = join(PROGRAMS, newest ?? '', 'bin');
    const folder = await mkdtemp(join(tmpdir(), 'debian-postgres-'));
    await chmod(folder, 0o755);
    const secret = join(folder, 'password');
    await writeFile(secret, PASSWORD);
    await run('install', ['-d', '-o', OWNER, '-m', '0700', join(folder, 'data')]);
    const asOwner = (program: string, args: readonly string[]): [string, string[]] => [
      'setpriv',
      [`--reuid=${OWNER}`, `--regid=${OWNER}`, '--clear-groups', join(programs, program), ...args],
    ];
    const cluster = ['-D', join(folder, 'data'), '-U', 'amministratore', '-A', 'scram-sha-256', `--pwfile=${secret}`];
    await run(...asOwner('initdb', [...cluster, '-E', 'UTF8', '--locale=C.UTF-8']), { cwd: folder });
    const port = await freePort();
    const flags = ['-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='];
    const child = new Child(...asOwner('postgres', ['-D', join(folder, 'data'), ...flags]), { cwd: folder });
    const url = `postgresql://amministratore:${PASSWORD}@127.0.0.1:${port}/postgres`;
    const version = await eventually('PostgreSQL answers', () =>
      withClient(url, async (client) => {
        const { rows } = await client.query<{ server_version: string }>('SHOW server_version');
        return rows[0]?.server_version;
      }),
    );
    await withClient(url, (client) => client.query('CREATE DATABASE sportello'));
    return new DebianPostgres(url.replace(/postgres$/, 'sportello'), version, child, folder);
  }

  async ask<R extends object>(sql: string): Promise<R[]> {
    return withClient(this.url, async (client) => (await client.query<R>(sql)).rows);
  }

  async stop(): Promise<void> {
    await this.child.stop('SIGINT');
    await rm(this.folder, { recursive: true, force: true });
  }
}
