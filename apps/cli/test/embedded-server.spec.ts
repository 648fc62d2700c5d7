import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { systemClock } from '@sportello/kernel';
import { embeddedServer, type EmbeddedServer } from '@sportello/platform';
import { EXIT } from '../src/exit.codes.js';
import { type } from './cli.harness.js';

let dataDir: string;
beforeEach(async () => (dataDir = await mkdtemp(join(tmpdir(), 'sportello-cli-data-'))));
afterEach(() => rm(dataDir, { recursive: true, force: true }));

const list = () => type(['tenant', 'list'], { root: dataDir, clock: systemClock, env: { SPORTELLO_DATA: dataDir } });

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** As if another process, which lives on, had started the server. */
async function handOver(server: EmbeddedServer): Promise<void> {
  await writeFile(
    join(dataDir, 'postgres.json'),
    JSON.stringify({ pid: server.pid, port: server.port, startedBy: process.ppid }),
  );
}

async function waitForExit(pid: number): Promise<void> {
  while (isAlive(pid)) await pause(50);
}

describe('the command line and the embedded database', () => {
  it('uses a running server and leaves it running; starts one when there is none and stops it again', async () => {
    const server = await embeddedServer({ dataDir, durable: false });
    await handOver(server);
    expect(await list()).toMatchObject({ code: EXIT.done });
    expect(isAlive(server.pid)).toBe(true);
    process.kill(server.pid, 'SIGINT');
    await waitForExit(server.pid);

    expect(await list()).toMatchObject({ code: EXIT.done });
    const again = await embeddedServer({ dataDir, durable: false });
    expect(again.found).toBe(false);
    await again.close();
  }, 120_000);
});
