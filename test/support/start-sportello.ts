import { appendFile, chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { STAFF_TOKEN_PURPOSE, TokenIssuer, type Role } from '@sportello/identity';
import { systemClock, tenantId } from '@sportello/kernel';
import { deriveKey, installationKey } from '@sportello/platform';
import { Child } from './child.js';
import { eventually } from './eventually.js';
import { freePort } from './free-port.js';
import { builtHouse, houseRoot } from './house.js';
import { HttpClient } from './http-client.js';
import { writeTenant, type TenantFile } from './test-tenant.js';

export interface StartOptions {
  /** Written into the tenants folder before the start. */
  readonly tenants?: readonly TenantFile[];
  /** Secrets that tenant files refer to as `file:NAME`, by tenant. */
  readonly secrets?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Folder of tenant files; a temporary one when left out. */
  readonly tenantsDir?: string;
  /** Data of an earlier start; a temporary folder when left out. */
  readonly dataDir?: string;
  /** A free one when left out. */
  readonly port?: number;
  /** Besides those of this process and the ones set here. */
  readonly env?: Readonly<Record<string, string>>;
  /** Told of the process while it is still starting. */
  readonly spawned?: (process: Child) => void;
}

/** A member of staff, as their token says. */
export interface StaffOptions {
  readonly id?: string;
  readonly name?: string;
  readonly teams?: readonly string[];
}

/** Milliseconds for a start with an empty data folder on a busy machine. */
const START = 120_000;

/** The built server as a process of its own. */
export class SportelloUnderTest {
  readonly http: HttpClient;

  constructor(
    readonly url: string,
    readonly dataDir: string,
    readonly tenantsDir: string,
    readonly process: Child,
    readonly temporary: readonly string[],
    readonly secret: string | null,
  ) {
    this.http = new HttpClient(url);
  }

  /** What it has logged so far, one JSON object a line. */
  get logs(): string {
    return this.process.said;
  }

  async staffToken(tenant: string, roles: readonly Role[], { id, name, teams }: StaffOptions = {}): Promise<string> {
    const key = await installationKey({ secret: this.secret, dataDir: this.dataDir });
    const who = id ?? `test-${roles.join('-')}`;
    return new TokenIssuer(deriveKey(key, STAFF_TOKEN_PURPOSE), systemClock).issue({
      tenant: tenantId(tenant),
      id: who,
      name: name ?? who,
      roles,
      teams: teams ?? [],
    });
  }

  /** The API as a member of staff. */
  async staff(tenant: string, roles: readonly Role[], options: StaffOptions = {}): Promise<HttpClient> {
    return this.http.as(await this.staffToken(tenant, roles, options));
  }

  /** kill -9. Its data stays, and so does an embedded database: start again with the same `dataDir`, then stop this one. */
  kill(): Promise<void> {
    return this.process.kill();
  }

  /** Ends it gracefully. What was temporary is removed. */
  async stop(): Promise<void> {
    await this.process.stop();
    await keepLog(basename(this.dataDir), this.logs);
    if (this.temporary.includes(this.dataDir)) await stopDatabase(this.dataDir);
    await Promise.all(this.temporary.map((folder) => rm(folder, { recursive: true, force: true, maxRetries: 5 })));
  }
}

/** Builds what is stale, starts the server on a free port, and waits until it is ready. */
export async function startSportello(options: StartOptions = {}): Promise<SportelloUnderTest> {
  await builtHouse();
  const temporary: string[] = [];
  const own = async (given: string | undefined, name: string): Promise<string> => {
    if (given !== undefined) return given;
    const folder = await mkdtemp(join(tmpdir(), `sportello-${name}-`));
    await chmod(folder, 0o711); // the database server runs as another user
    temporary.push(folder);
    return folder;
  };
  const dataDir = await own(options.dataDir, 'data');
  const tenantsDir = await own(options.tenantsDir, 'tenants');
  await mkdir(tenantsDir, { recursive: true });
  for (const tenant of options.tenants ?? []) await writeTenant(tenantsDir, tenant);
  for (const [tenant, secrets] of Object.entries(options.secrets ?? {})) {
    for (const [name, secret] of Object.entries(secrets)) await writeSecret(dataDir, tenant, name, secret);
  }

  const port = options.port ?? (await freePort());
  const url = `http://127.0.0.1:${port}`;
  const env = {
    ...withoutSportello(process.env),
    PORT: String(port),
    HOST: '127.0.0.1',
    PUBLIC_URL: url,
    SPORTELLO_DATA: dataDir,
    SPORTELLO_TENANTS: tenantsDir,
    SPORTELLO_RATE_LIMIT: '1000000',
    ...options.env,
  };
  const child = new Child(process.execPath, ['apps/server/dist/main.js'], { cwd: houseRoot, env });
  options.spawned?.(child);
  const running = new SportelloUnderTest(
    url,
    dataDir,
    tenantsDir,
    child,
    temporary,
    options.env?.['SPORTELLO_SECRET'] ?? null,
  );
  try {
    await eventually(
      `${url}/ready answers 200`,
      async () => !child.running || (await fetch(`${url}/ready`)).status === 200,
      { within: START },
    );
    if (!child.running) throw new Error('the server ended');
  } catch (error) {
    await running.stop();
    throw new Error(`Sportello did not start:\n${child.said.slice(-5_000)}`, { cause: error });
  }
  return running;
}

/** What a tenant's file refers to as `file:NAME`. */
export async function writeSecret(dataDir: string, tenant: string, name: string, secret: string): Promise<void> {
  const folder = join(dataDir, 'secrets', tenant);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(join(folder, name), `${secret}\n`, { mode: 0o600 });
}

/** For whoever looks into a failed run. */
async function keepLog(name: string, text: string): Promise<void> {
  const folder = join(houseRoot, '.tmp/server-logs');
  await mkdir(folder, { recursive: true });
  await appendFile(join(folder, `${name}.log`), text);
}

/** A server under test knows only what the test tells it. */
function withoutSportello(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const foreign = /^(?:SPORTELLO_|NODE_OPTIONS$|DATABASE_URL$|PUBLIC_URL$|JEST_)/;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !foreign.test(name)));
}

/** A killed process leaves its embedded database running, as it should; the test that killed it does not. */
async function stopDatabase(dataDir: string): Promise<void> {
  const lines = await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number(lines.split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 1) return;
  const alive = (): boolean => {
    try {
      process.kill(pid, 0);
      return true;
    } catch {
      return false;
    }
  };
  if (alive()) process.kill(pid, 'SIGINT');
  await eventually('the embedded database stops', () => !alive());
}
