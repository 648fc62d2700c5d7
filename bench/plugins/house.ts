import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '../../test/support/eventually.js';
import { freePort } from '../../test/support/free-port.js';
import { houseRoot } from '../../test/support/house.js';
import { ask, databaseOf } from '../support/data-folder.js';
import type { Answer, Figures, Question, Times } from './house.protocol.js';

export interface HouseFolders {
  readonly dataDir: string;
  readonly tenantsDir: string;
  /** The list of plugins that may be loaded. */
  readonly pluginsFile: string;
}

/** Milliseconds for a thousand new tenant files on a busy machine. */
const PATIENCE = 300_000;

/** The measured server, and the questions it answers. */
export class House {
  private constructor(
    readonly url: string,
    /** Milliseconds from its first line of code to its listening. */
    readonly took: number,
    /** When it began to listen, by this process's performance.now(). */
    readonly listeningAt: number,
    readonly database: string,
    private readonly child: ChildProcess,
    private readonly folders: HouseFolders,
  ) {}

  static async start(folders: HouseFolders): Promise<House> {
    const env = {
      ...process.env,
      PORT: String(await freePort()),
      SPORTELLO_DATA: folders.dataDir,
      SPORTELLO_TENANTS: folders.tenantsDir,
      SPORTELLO_PLUGINS: folders.pluginsFile,
      SPORTELLO_RATE_LIMIT: '1000000',
    };
    const loader = join(houseRoot, 'libs/platform/test/support/typescript-loader.mjs');
    const execArgv = ['--expose-gc', '--disable-warning=ExperimentalWarning', '--import', loader];
    const child = fork(join(houseRoot, 'bench/plugins/house.process.ts'), { cwd: houseRoot, env, execArgv });
    const started = await told(child, 'started');
    return new House(started.url, started.took, performance.now(), await databaseOf(folders.dataDir), child, folders);
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  async figures(): Promise<Figures> {
    return (await this.#ask({ ask: 'figures' }, 'figures')).figures;
  }

  async apply(): Promise<void> {
    await this.#ask({ ask: 'apply' }, 'applied');
  }

  async evaluate(tenant: string, rule: string, times: number): Promise<Times> {
    return (await this.#ask({ ask: 'evaluate', tenant, rule, times }, 'times')).times;
  }

  /** Instances by state, as the database has it. */
  async states(): Promise<Readonly<Record<string, number>>> {
    const rows = await ask<{ state: string; count: number }>(
      this.database,
      `SELECT state, count(*)::integer AS count FROM plugin_instance WHERE wanted = 'enabled' GROUP BY 1`,
    );
    return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
  }

  async running(instances: number): Promise<void> {
    const all = async (): Promise<boolean> => (await this.states())['RUNNING'] === instances;
    try {
      await eventually(`${instances} instances run`, all, { within: PATIENCE });
    } catch (cause) {
      throw new Error(`they are ${JSON.stringify(await this.states())}`, { cause });
    }
  }

  /** Connections of this server to its database. */
  async connections(): Promise<number> {
    const [row] = await ask<{ count: number }>(
      this.database,
      `SELECT count(*)::integer AS count FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`,
    );
    return row?.count ?? Number.NaN;
  }

  async stop(): Promise<void> {
    const ended = once(this.child, 'exit');
    this.child.disconnect();
    const late = setTimeout(() => this.child.kill('SIGKILL'), 60_000);
    await ended;
    clearTimeout(late);
    const leftover = join(this.folders.dataDir, 'postgres/postmaster.pid');
    await eventually('the database has stopped', () => !existsSync(leftover));
  }

  async #ask<K extends Answer['told']>(question: Question, kind: K): Promise<Extract<Answer, { told: K }>> {
    const answered = told(this.child, kind);
    this.child.send(question);
    return answered;
  }
}

/** The next answer, which must be of this kind. */
async function told<K extends Answer['told']>(child: ChildProcess, kind: K): Promise<Extract<Answer, { told: K }>> {
  const answer = await new Promise<Answer>((resolve, reject) => {
    const ended = (): void => reject(new Error('the server ended'));
    child.once('exit', ended);
    child.once('message', (message) => {
      child.off('exit', ended);
      resolve(message as Answer);
    });
  });
  if (answer.told === kind) return answer as Extract<Answer, { told: K }>;
  throw new Error(answer.told === 'failed' ? answer.why : `${answer.told} instead of ${kind}`);
}
