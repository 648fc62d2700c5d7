// Tickets opened per second through HTTP, next to the least that plain SQL has to do, on one durable database.
import { join } from 'node:path';
import { houseRoot } from '../../test/support/house.js';
import { startSportello, type SportelloUnderTest } from '../../test/support/start-sportello.js';
import { ask, databaseOf, mustBeDurable, withDataFolder } from '../support/data-folder.js';
import { heading, PROFILE, SHORT } from '../support/options.js';
import { print, table, whole } from '../support/print.js';
import { compared, openedBy, warmUp, type Compared } from './comparison.js';
import { desk, TENANT } from './desk.js';
import { roundTrips } from './round-trips.js';

const CONNECTIONS = [1, 8, 32];
const ROUNDS = SHORT ? 1 : 3;
const SECONDS = SHORT ? 1.5 : 5;

await heading('bench:open');
await withDataFolder(async (dataDir) => {
  let tenantsDir = join(dataDir, 'tenants');
  // Plain SQL leaves its job for later, so Sportello does too: this process answers HTTP, and no worker takes its time.
  await serving(dataDir, { SPORTELLO_ROLES: 'api' }, async (server, token) => {
    tenantsDir = server.tenantsDir;
    const database = await databaseOf(dataDir);
    print(`${await mustBeDurable(database)}\n`);
    await warmUp(server, token, database);
    if (PROFILE) process.kill(server.process.pid, 'SIGUSR2');
    const rows: Compared[] = [];
    for (const connections of CONNECTIONS) {
      rows.push(await compared(server, token, database, { connections, rounds: ROUNDS, seconds: SECONDS }));
    }
    report(rows);
  });
  const { statements, transaction } = await roundTrips(dataDir, tenantsDir);
  print(`Round trips a ticket: ${statements} besides BEGIN and COMMIT (${transaction}); at most 3 allowed`);
  if (statements > 3) process.exitCode = 1;

  await serving(dataDir, {}, async (server, token) => {
    await ask(await databaseOf(dataDir), 'DELETE FROM graphile_worker._private_jobs');
    const { perSecond } = await openedBy(server, token, { connections: 32, seconds: SECONDS });
    print(
      `With the jobs of each ticket (route, notify) run by the same process: ${whole(perSecond)}/s at 32 connections`,
    );
  });
});

function report(rows: readonly Compared[]): void {
  const head = ['connections', 'HTTP', 'plain SQL', 'ratio', 'HTTP p50', 'HTTP p99', 'server CPU a ticket'];
  const body = rows.map(({ connections, http, plain, cost }) => [
    String(connections),
    `${whole(http.perSecond)}/s`,
    `${whole(plain.perSecond)}/s`,
    (http.perSecond / plain.perSecond).toFixed(2),
    `${http.p50.toFixed(1)} ms`,
    `${http.p99.toFixed(1)} ms`,
    `${cost.toFixed(2)} ms`,
  ]);
  print(table([head, ...body]));
  const last = rows.at(-1);
  if (last === undefined) return;
  const ratio = last.http.perSecond / last.plain.perSecond;
  print(`Ratio at ${last.connections} connections: ${ratio.toFixed(2)} of plain SQL (${last.way}); aim 0.50`);
}

async function serving(
  dataDir: string,
  env: Readonly<Record<string, string>>,
  work: (server: SportelloUnderTest, token: string) => Promise<void>,
): Promise<void> {
  const profiling = `--import ${join(houseRoot, 'bench/support/profile.mjs')}`;
  const server = await startSportello({
    dataDir,
    tenantsDir: join(dataDir, 'tenants'),
    tenants: [desk],
    env: { ...env, ...(PROFILE ? { NODE_OPTIONS: profiling } : {}) },
  });
  try {
    await work(server, await server.staffToken(TENANT, ['l1']));
  } finally {
    await server.stop();
  }
}
