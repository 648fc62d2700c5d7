import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Role as StaffRole } from '@sportello/identity';
import { ManualClock, systemActor, systemClock, tenantId, type Clock } from '@sportello/kernel';
import { createLogger, type RoundTripObserver } from '@sportello/platform';
import { testDatabase, TEST_ROLE_PREFIX, TEST_SECRET, type TestDatabase } from '@sportello/platform/testing';
import { serverSettings, startSportello, type RunningSportello } from '@sportello/server';
import type { AppliedRevision } from '@sportello/tenancy';
import { Api } from './api.js';
import { eventually } from './eventually.js';
import { houseTenants, putTenantFile } from './house-tenants.js';
import { JobsByClock } from './jobs.by-clock.js';

const ROOT = resolve(import.meta.dirname, '../../../..');

export interface InProcessOptions {
  /** Ids of tenants that come with the house; all of them when left out. */
  readonly tenants?: readonly string[];
  /** Other tenant files, by id. */
  readonly files?: Readonly<Record<string, string>>;
  readonly clock?: Clock;
  readonly env?: Readonly<Record<string, string>>;
  /** Where secrets named `env:…` are looked up. */
  readonly secrets?: Readonly<Record<string, string>>;
  /** A database that outlives this server, e.g. one shared by two. */
  readonly database?: TestDatabase;
  /** Data folder that outlives this server. */
  readonly dataDir?: string;
  readonly observe?: RoundTripObserver;
}

export interface StaffMember {
  readonly id?: string;
  readonly name?: string;
  readonly teams?: readonly string[];
}

/** The server of production, in this process, on a database of its own and a free port. */
export class InProcessSportello {
  private constructor(
    readonly running: RunningSportello,
    readonly database: TestDatabase,
    readonly tenantsDir: string,
    readonly dataDir: string,
    /** Log lines so far, as they were written. */
    readonly logs: readonly string[],
    private readonly jobs: JobsByClock | null,
    private readonly cleanUp: () => Promise<void>,
  ) {}

  static async start(options: InProcessOptions = {}): Promise<InProcessSportello> {
    const folders: string[] = [];
    const temporary = async (name: string): Promise<string> => {
      const folder = await mkdtemp(join(tmpdir(), `sportello-${name}-`));
      folders.push(folder);
      return folder;
    };
    const database = options.database ?? (await testDatabase());
    const dataDir = options.dataDir ?? (await temporary('data'));
    const tenantsDir = await temporary('tenants');
    const house = await houseTenants();
    for (const id of options.tenants ?? house.keys()) await putTenantFile(tenantsDir, id, house.get(id) ?? '');
    for (const [id, source] of Object.entries(options.files ?? {})) await putTenantFile(tenantsDir, id, source);

    const logs: string[] = [];
    const settings = serverSettings(
      {
        PORT: '0',
        PUBLIC_URL: 'http://sportello.test',
        DATABASE_URL: database.adminUrl,
        SPORTELLO_DB_ROLE_PREFIX: TEST_ROLE_PREFIX,
        SPORTELLO_SECRET: TEST_SECRET,
        SPORTELLO_DATA: dataDir,
        SPORTELLO_TENANTS: tenantsDir,
        SPORTELLO_RATE_LIMIT: '1000000',
        SPORTELLO_POOL: '8',
        SPORTELLO_JOBS: '4',
        ...options.env,
      },
      ROOT,
    );
    const running = await startSportello(settings, {
      clock: options.clock ?? systemClock,
      log: createLogger({ destination: { write: (line: string) => void logs.push(line) } }),
      environment: options.secrets ?? {},
      ...(options.observe === undefined ? {} : { observe: options.observe }),
    });
    const jobs = await JobsByClock.install(database, options.clock);
    const cleanUp = async (): Promise<void> => {
      if (options.database === undefined) await database.close();
      await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true, maxRetries: 5 })));
    };
    return new InProcessSportello(running, database, tenantsDir, dataDir, logs, jobs, cleanUp);
  }

  get url(): string {
    return this.running.url;
  }

  /** The API of one tenant, as nobody in particular. */
  api(tenant: string, token?: string): Api {
    return new Api(this.url, tenant, token, this.logs);
  }

  /** The API of one tenant, as a member of its staff. */
  async staff(tenant: string, roles: readonly StaffRole[] = ['l1'], member: StaffMember = {}): Promise<Api> {
    return this.api(tenant, await this.staffToken(tenant, roles, member));
  }

  staffToken(tenant: string, roles: readonly StaffRole[], { id, name, teams }: StaffMember = {}): Promise<string> {
    const who = id ?? `test-${roles.join('-')}`;
    const principal = { tenant: tenantId(tenant), id: who, name: name ?? who, roles, teams: teams ?? [] };
    return this.running.foundation.tokenIssuer.issue(principal, 300);
  }

  /** Puts a tenant's new configuration in force, and waits until this server has heard of it. */
  async configure(tenant: string, source: string): Promise<AppliedRevision> {
    const { revisions, directory } = this.running.foundation;
    const applied = await revisions.applySource(source, { by: systemActor('test') });
    await eventually(`revision ${applied.revision} of ${tenant} is known`, async () => {
      return (await directory.current(tenantId(tenant))).revision >= applied.revision;
    });
    return applied;
  }

  /** Waits until every job that can run now has run, and every message that came in has been dealt with. */
  async settled(): Promise<void> {
    const look = async (): Promise<boolean> => {
      await this.jobs?.release();
      const [row] = await this.database.asAdmin<{ waiting: number }>(
        `SELECT ((SELECT count(*) FROM graphile_worker.jobs WHERE attempts < max_attempts AND (run_at <= now() OR attempts > 0))
               + (SELECT count(*) FROM sportello.inbox WHERE state = 'received'))::int AS waiting`,
      );
      // What ran between may have set something for this very moment.
      return row?.waiting === 0 && (this.jobs === null || (await this.jobs.next(this.jobs.clock.now())) === null);
    };
    await eventually('the jobs are done', look, { every: 15 });
  }

  /**
   * Lets time pass on the clock that stands still: jobs set for a moment on the way run at that moment, one moment after the
   * other, and what they lead to is done before the clock goes on.
   * @param instant where the clock then stands
   */
  async passTo(instant: string | Date): Promise<void> {
    const { jobs } = this;
    if (jobs === null) throw new Error('only a clock that stands still can be moved: start with stoppedAt(…)');
    await this.settled();
    const end = new Date(instant);
    for (let at = await jobs.next(end); at !== null; at = await jobs.next(end)) {
      if (at > jobs.clock.now()) jobs.clock.set(at);
      await this.settled();
    }
    jobs.clock.set(end);
    await this.settled();
  }

  /** Where a listening channel of a tenant takes connections. */
  door(tenant: string, instance: string): Promise<{ host: string; port: number }> {
    return eventually(`${tenant}/${instance} listens`, async () => {
      const all = await this.running.services.host.listHealth(tenantId(tenant));
      const address = all.find(({ name }) => name === instance)?.health.address;
      const match = /^(.+):(\d+)$/.exec(address ?? '');
      return match === null ? null : { host: match[1] ?? '', port: Number(match[2]) };
    });
  }

  async stop(): Promise<void> {
    await this.running.close();
    await this.cleanUp();
  }
}

/** A clock that stands still until told otherwise. */
export const stoppedAt = (at: string): ManualClock => new ManualClock(at);
