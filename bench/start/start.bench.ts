// Time from `npm start` (built, with a data folder of an earlier run) to the first 200 of /ready, and memory after it.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { embeddedServer } from '@sportello/platform';
import { houseTenants, putTenantFile } from '../../apps/server/test/support/house-tenants.js';
import { Child } from '../../test/support/child.js';
import { builtHouse } from '../../test/support/house.js';
import { withDataFolder } from '../support/data-folder.js';
import { familyMemory, residentMemory } from '../support/machine.js';
import { heading, SHORT } from '../support/options.js';
import { print, table } from '../support/print.js';
import { Started } from './started.js';

const ROUNDS = SHORT ? 1 : 5;
/** Aim for the time to the first 200, in milliseconds. */
const AIM = 4_000;
/** Milliseconds after which memory is looked at: plugin instances have started, first garbage is gone. */
const SETTLED = 3_000;

const WAYS = {
  'npm start': ['npm', 'start'],
  'node apps/server/dist/main.js': [process.execPath, 'apps/server/dist/main.js'],
} as const;

await heading('bench:start');
await builtHouse();
await withDataFolder(async (dataDir) => {
  const tenantsDir = join(dataDir, 'tenants');
  await mkdir(tenantsDir);
  const tenants = await houseTenants();
  for (const [id, source] of tenants) await putTenantFile(tenantsDir, id, source);

  const rows = [['start', 'to the first 200', `of ${AIM / 1_000} s`, 'processor time of the server']];
  const row = (name: string, took: number, worked?: number): number =>
    rows.push([name, seconds(took), (took / AIM).toFixed(2), worked === undefined ? '' : seconds(worked)]);

  const first = await Started.by(WAYS['npm start'], dataDir, tenantsDir);
  await first.stop();
  row('npm start, empty data folder', first.took, first.worked);
  let memory = '';
  for (const [name, command] of Object.entries(WAYS)) {
    const starts: Started[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const started = await Started.by(command, dataDir, tenantsDir);
      starts.push(started);
      if (memory === '') memory = await memoryOf(started);
      await started.stop();
    }
    row(name, median(starts.map(({ took }) => took)), median(starts.map(({ worked }) => worked)));
  }
  row('  PostgreSQL alone', await databaseAlone(dataDir));
  row('  Node.js alone', await runOf(process.execPath, ['-e', '0']));
  row('  npm alone', await runOf('npm', ['--version']));
  print(table(rows));
  print(`${tenants.size} tenants; ${memory}`);
});

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(2)} s`;
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}

async function memoryOf({ pids }: Started): Promise<string> {
  await pause(SETTLED);
  const [node, database] = [await residentMemory(pids.server), await familyMemory(pids.database)];
  return `resident memory ${node.toFixed(0)} MB, its PostgreSQL ${database.toFixed(0)} MB (shared pages once)`;
}

async function databaseAlone(dataDir: string): Promise<number> {
  const began = performance.now();
  const server = await embeddedServer({ dataDir });
  const took = performance.now() - began;
  await server.close();
  return took;
}

async function runOf(command: string, args: readonly string[]): Promise<number> {
  const began = performance.now();
  const child = new Child(command, args);
  while (child.running) await pause(5);
  return performance.now() - began;
}
