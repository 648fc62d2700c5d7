import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Child } from '../../test/support/child.js';
import { eventually } from '../../test/support/eventually.js';
import { freePort } from '../../test/support/free-port.js';
import { houseRoot } from '../../test/support/house.js';
import { processorTime } from '../support/machine.js';

/** How often it is asked whether it is ready, in milliseconds: the error of the measurement. */
const EVERY = 10;
const PATIENCE = 120_000;

/** A server that was started as its operator does, and how long that took. */
export class Started {
  private constructor(
    /** Milliseconds from the command to the first 200 of /ready. */
    readonly took: number,
    /** Milliseconds of processor the server itself has used by then. */
    readonly worked: number,
    /** The server, and the PostgreSQL it uses. */
    readonly pids: { readonly server: number; readonly database: number },
    private readonly child: Child,
    private readonly dataDir: string,
  ) {}

  static async by(
    [command, ...args]: readonly [string, ...string[]],
    dataDir: string,
    tenantsDir: string,
  ): Promise<Started> {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const env = { ...process.env, PORT: String(port), SPORTELLO_DATA: dataDir, SPORTELLO_TENANTS: tenantsDir };
    const began = performance.now();
    const child = new Child(command, args, { cwd: houseRoot, env });
    const ready = async (): Promise<boolean> => (await fetch(`${url}/ready`)).status === 200;
    while (!(await ready().catch(() => false))) {
      if (!child.running) throw new Error(`it did not start:\n${child.said}`);
      if (performance.now() - began > PATIENCE) throw new Error(`it is not ready:\n${child.said}`);
      await pause(EVERY);
    }
    const took = performance.now() - began;
    const pids = await pidsOf(dataDir);
    return new Started(took, await processorTime(pids.server), pids, child, dataDir);
  }

  /** Gracefully, its database too. */
  async stop(): Promise<void> {
    await this.child.stop();
    const leftover = join(this.dataDir, 'postgres/postmaster.pid');
    await eventually('the database has stopped', () => !existsSync(leftover));
  }
}

async function pidsOf(dataDir: string): Promise<{ server: number; database: number }> {
  const record: unknown = JSON.parse(await readFile(join(dataDir, 'postgres.json'), 'utf8'));
  const { pid, startedBy } = record as { pid: number; startedBy: number };
  return { server: startedBy, database: pid };
}
