// The task API as 32 programs of two suppliers use it at once, over many tasks; and what it costs to know who asks.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Pool } from 'undici';
import { startSportello } from '../../test/support/start-sportello.js';
import { ask, databaseOf, mustBeDurable, withDataFolder } from '../support/data-folder.js';
import { pace, type Pace } from '../support/lanes.js';
import { heading, SHORT } from '../support/options.js';
import { print, table, whole } from '../support/print.js';
import { deliveries } from './deliveries.js';
import { multiplyTasks } from './many-tasks.js';
import { SUPPLIERS, supplierToken, taskTenant, TENANT } from './task.house.js';

const TASKS = SHORT ? 5_000 : 100_000;
const SECONDS = SHORT ? 2 : 15;
const LANES = 32;
const ROOT = `/rest/suppliers/v1/${TENANT}`;
/** Milliseconds it may cost to know who asks. */
const AIM = 0.3;

interface Request {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: object;
}

await heading('bench:tasks');
await withDataFolder(async (dataDir) => {
  const tenants = [taskTenant()];
  const env = { SPORTELLO_ROLES: 'api', SPORTELLO_RATE_LIMIT: '10000000' };
  const server = await startSportello({ dataDir, tenantsDir: join(dataDir, 'tenants'), tenants, env });
  const pool = new Pool(server.url, { connections: LANES, pipelining: 1 });
  try {
    const database = await databaseOf(dataDir);
    print(`${await mustBeDurable(database)}\n`);
    const tokens = await Promise.all(SUPPLIERS.map((name) => supplierToken(dataDir, server.secret, name)));
    const send = async ({ method, path, body }: Request, token: string | null, wanted: number): Promise<string> => {
      const answer = await pool.request({
        ...{ method, path: `${ROOT}${path}` },
        headers: {
          ...(token === null ? {} : { authorization: `Bearer ${token}` }),
          ...(body === undefined ? {} : { 'content-type': 'application/json', 'idempotency-key': randomUUID() }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const said = await answer.body.text();
      if (answer.statusCode !== wanted) throw new Error(`${path}: HTTP ${answer.statusCode}: ${said}`);
      return said;
    };
    const first = tokens[0] ?? '';
    const model = JSON.parse(await send({ method: 'POST', path: '/sandbox/tasks', body: {} }, first, 201)) as {
      id: string;
    };
    await send({ method: 'POST', path: `/tasks/${model.id}/accept`, body: {} }, first, 200);
    const idOf = await multiplyTasks(database, TASKS);
    await ask(database, 'CHECKPOINT');

    let turn = 0;
    /** One of the tasks, and the token of the supplier that has it. */
    const someTask = (): { id: string; token: string } => {
      const n = 1 + ((turn++ * 7_919) % TASKS);
      return { id: idOf(n), token: tokens[n % tokens.length] ?? '' };
    };
    const looks: Readonly<Record<string, () => Promise<unknown>>> = {
      'one task': () => withTask((id) => ({ method: 'GET', path: `/tasks/${id}` })),
      'newest tasks, a page': () => withTask(() => ({ method: 'GET', path: '/tasks' })),
      'nearest terms, a page': () => withTask(() => ({ method: 'GET', path: '/tasks?sort=due&state=accepted' })),
      'events, a page of 100': () =>
        withTask(() => ({ method: 'GET', path: `/events?cursor=${(turn * 100) % TASKS}` })),
      progress: () =>
        withTask((id) => ({ method: 'POST', path: `/tasks/${id}/progress`, body: { text: 'Si procede.' } })),
    };
    const withTask = (request: (id: string) => Request): Promise<string> => {
      const { id, token } = someTask();
      return send(request(id), token, 200);
    };
    const results: [string, Pace][] = [];
    for (const [name, once] of Object.entries(looks)) {
      await pace(LANES, 1, once); // warming up
      results.push([name, await pace(LANES, SECONDS, once)]);
    }
    report(results);
    await authorisation(send, first);
  } finally {
    await pool.close();
    await server.stop();
  }
});

await deliveries();

function report(results: readonly (readonly [string, Pace])[]): void {
  const ms = (time: number): string => `${time.toFixed(1)} ms`;
  const rows = results.map(([name, { perSecond, p50, p95 }]) => [name, whole(perSecond), ms(p50), ms(p95)]);
  print(`${whole(TASKS)} tasks of ${SUPPLIERS.length} suppliers, ${LANES} connections`);
  print(table([['', 'requests a second', 'p50', 'p95'], ...rows]));
}

/**
 * The same request without a token, refused by the guard (401), and with one, refused right behind it (400: no id): what
 * lies between is knowing who asks. One at a time, in turns.
 */
async function authorisation(
  send: (request: Request, token: string | null, wanted: number) => Promise<string>,
  token: string,
): Promise<void> {
  const request: Request = { method: 'GET', path: '/tasks/none' };
  const times = { with: [] as number[], without: [] as number[] };
  for (let turn = -200; turn < (SHORT ? 500 : 3_000); turn++) {
    for (const [kind, given, wanted] of [['with', token, 400] as const, ['without', null, 401] as const]) {
      const began = performance.now();
      await send(request, given, wanted);
      if (turn >= 0) times[kind].push(performance.now() - began);
    }
  }
  const median = (all: number[]): number => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? Number.NaN;
  const cost = median(times.with) - median(times.without);
  print(`authorisation: ${cost.toFixed(3)} ms a request (aim: under ${AIM} ms)`);
}
