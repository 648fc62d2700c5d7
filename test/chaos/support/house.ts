import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Child } from '../../support/child.js';
import { startSportello, type SportelloUnderTest } from '../../support/start-sportello.js';
import { desk } from './desk.js';
import type { Dice } from './dice.js';

/** Milliseconds from the birth of the process: the start of a server on an existing folder falls into them. */
const WHILE_STARTING = 2_500;
/** Milliseconds from the moment it took something in. */
const WHILE_SERVING = 1_500;

/** A server that is killed and started again on the same data folder, as often as one likes. */
export class House {
  readonly #first: SportelloUnderTest;
  #server: SportelloUnderTest;
  #process: Child;
  /** What was killed and when, to be told when a test fails. */
  readonly kills: string[] = [];

  private constructor(
    server: SportelloUnderTest,
    private readonly dice: Dice,
  ) {
    this.#first = server;
    this.#server = server;
    this.#process = server.process;
  }

  static async open(smtpPort: number, dice: Dice): Promise<House> {
    return new House(await startSportello({ tenants: [desk(smtpPort)] }), dice);
  }

  /** Where it listens, or listened until a moment ago. */
  get url(): string {
    return this.#server.url;
  }

  get dataDir(): string {
    return this.#first.dataDir;
  }

  /**
   * Kills it while it serves, and now and then also while it starts again, until it is serving again.
   * @param flowing resolves when it has taken something in: a kill that meets no work proves nothing
   */
  async killAndRestart(flowing: () => Promise<unknown>): Promise<void> {
    await flowing();
    await this.#killAfter(this.dice.between(0, WHILE_SERVING), 'serving');
    while (this.dice.happens(0.3)) {
      const started = this.#start();
      started.catch(() => undefined); // it is meant to fail, unless it was quick
      await this.#killAfter(this.dice.between(0, WHILE_STARTING), 'starting');
      await started.catch(() => undefined);
    }
    this.#server = await this.#start();
  }

  /** Ends it gracefully, and removes what it left. */
  async close(): Promise<void> {
    if (this.#server !== this.#first) await this.#server.stop();
    await this.#first.stop(); // knows what was temporary
  }

  /** Asks the database past row-level security. @throws Error while it is down */
  async ask<R extends object>(sql: string, values: readonly unknown[] = []): Promise<R[]> {
    const password = (await readFile(join(this.dataDir, 'keys/postgres.password'), 'utf8')).trim();
    const { port } = await this.#postmaster();
    const connectionString = `postgresql://sportello_admin:${password}@127.0.0.1:${port}/sportello`;
    const client = new pg.Client({ connectionString, options: '-c search_path=sportello' });
    client.on('error', () => undefined); // killed under our feet: the query says so
    await client.connect();
    try {
      return (await client.query<R>(sql, [...values])).rows;
    } finally {
      await client.end();
    }
  }

  #start(): Promise<SportelloUnderTest> {
    const { dataDir, tenantsDir } = this.#first;
    return startSportello({ dataDir, tenantsDir, spawned: (process) => (this.#process = process) });
  }

  /** Every other time its database is killed with it, as when the machine goes dark. */
  async #killAfter(ms: number, doing: string): Promise<void> {
    await pause(ms);
    const withDatabase = this.kills.length % 2 === 1;
    this.kills.push(`node${withDatabase ? ' and postgres' : ''} ${Math.round(ms)} ms after it began ${doing}`);
    if (withDatabase && this.dice.happens(0.5)) await this.#killDatabase();
    await this.#process.kill();
    if (withDatabase) await this.#killDatabase();
  }

  async #killDatabase(): Promise<void> {
    const { pid } = await this.#postmaster().catch(() => ({ pid: 0 }));
    if (pid <= 1) return;
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // Dead already; the file is its leftover.
    }
  }

  async #postmaster(): Promise<{ pid: number; port: number }> {
    const lines = (await readFile(join(this.dataDir, 'postgres/postmaster.pid'), 'utf8')).split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]) };
  }
}
