import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { embeddedServer } from '../src/index.js';
import { isAlive, waitForExit } from '../src/database/embedded/postmaster.js';
import { withClient } from '../src/database/connection-url.js';
import { ended, startChild } from './support/child.js';

interface Held {
  readonly pid: number;
  readonly port: number;
  readonly found: boolean;
}

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'sportello-embedded-'));
});
afterEach(async () => {
  const pid = Number(
    (await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')[0],
  );
  if (pid > 0 && isAlive(pid)) {
    process.kill(pid, 'SIGQUIT');
    await waitForExit(pid);
  }
  await rm(dataDir, { recursive: true, force: true });
});

const hold = async (role: 'host' | 'guest') => {
  const child = startChild('server-holder.ts', [dataDir, role]);
  return { child, server: JSON.parse(await child.line()) as Held };
};

describe('the embedded PostgreSQL', () => {
  it('is found again, with what was committed, after its starter was killed with kill -9', async () => {
    const first = await hold('host');
    first.child.kill('SIGKILL');
    await ended(first.child);
    expect(isAlive(first.server.pid)).toBe(true);

    const again = await embeddedServer({ dataDir });
    expect(again).toMatchObject({ found: true, pid: first.server.pid, port: first.server.port });
    await again.close();
    expect(isAlive(first.server.pid)).toBe(false);
  });

  it('recovers when the server itself was killed, keeping port and data', async () => {
    const first = await embeddedServer({ dataDir });
    await withClient(first.url, async (client) => {
      await client.query('CREATE TABLE kept AS SELECT 42 AS answer');
    });
    process.kill(first.pid, 'SIGKILL');
    await waitForExit(first.pid);

    const again = await embeddedServer({ dataDir });
    expect(again).toMatchObject({ found: false, port: first.port });
    const { rows } = await withClient(again.url, (client) => client.query('SELECT answer FROM kept'));
    expect(rows).toEqual([{ answer: 42 }]);
    await again.close();
  });

  it('does not take a stranger with the same process id for its server', async () => {
    const first = await embeddedServer({ dataDir });
    await first.close();
    await writeFile(
      join(dataDir, 'postgres', 'postmaster.pid'),
      `${process.pid}\n${dataDir}\n0\n${first.port}\n\n127.0.0.1\n0\nready\n`,
    );
    const again = await embeddedServer({ dataDir });
    expect(again.found).toBe(false);
    await again.close();
  });

  it('is never stopped by a guest who found it running', async () => {
    const owner = await embeddedServer({ dataDir });
    const guest = await hold('guest');
    expect(guest.server).toMatchObject({ found: true, pid: owner.pid });
    guest.child.stdin?.end();
    expect(await ended(guest.child)).toBe(0);
    expect(isAlive(owner.pid)).toBe(true);
    await owner.close();
    expect(isAlive(owner.pid)).toBe(false);
  });

  it('is started once by processes that start together', async () => {
    const held = await Promise.all([hold('host'), hold('host'), hold('host')]);
    expect(new Set(held.map(({ server }) => server.pid)).size).toBe(1);
    expect(held.filter(({ server }) => !server.found)).toHaveLength(1);
    for (const { child } of held) {
      child.stdin?.end();
      expect(await ended(child)).toBe(0);
    }
    expect(isAlive(held[0]?.server.pid ?? 0)).toBe(false);
  });

  it('is durable, listens on the loopback only and keeps its password to itself', async () => {
    const server = await embeddedServer({ dataDir });
    const { rows } = await withClient(server.url, (client) =>
      client.query(
        `SELECT name, setting FROM pg_settings WHERE name IN
           ('fsync', 'synchronous_commit', 'listen_addresses', 'unix_socket_directories', 'password_encryption') ORDER BY name`,
      ),
    );
    expect(Object.fromEntries(rows.map((row: { name: string; setting: string }) => [row.name, row.setting]))).toEqual({
      fsync: 'on',
      listen_addresses: '127.0.0.1',
      password_encryption: 'scram-sha-256',
      synchronous_commit: 'on',
      unix_socket_directories: '',
    });
    const wrong = withClient(server.url.replace(/:[^:@]+@/, ':wrong@'), (client) => client.query('SELECT 1'));
    await expect(wrong).rejects.toMatchObject({ code: '28P01' });
    expect((await stat(join(dataDir, 'keys', 'postgres.password'))).mode & 0o777).toBe(0o600);
    await server.close();
  });

  it('says which folder is in the way when its user cannot pass', async () => {
    if (process.getuid?.() !== 0) return expect(process.getuid?.()).toBeGreaterThan(0); // an ordinary user runs it as itself
    const inner = join(dataDir, 'deep', 'data');
    await chmod(dataDir, 0o700);
    await expect(embeddedServer({ dataDir: inner })).rejects.toMatchObject({
      code: 'DATABASE.EMBEDDED_FAILED',
      text: { en: expect.stringContaining(dataDir) },
    });
  });
});
