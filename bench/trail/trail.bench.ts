// How fast `sportello audit verify` goes through the histories of a tenant, and whether its memory stays what it was with four times as many.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { startSportello } from '../../test/support/start-sportello.js';
import { testTenant } from '../../test/support/test-tenant.js';
import { ask, databaseOf, withDataFolder } from '../support/data-folder.js';
import { heading, SHORT } from '../support/options.js';
import { print, table, whole } from '../support/print.js';
import { addHistories, EVENTS_OF_EACH, TENANT } from './many-events.js';

/** Events verified, one size after the other. */
const SIZES = SHORT ? [5_000, 20_000] : [100_000, 400_000];
/** Of the memory with the smaller size. */
const GROWTH = 1.3;

interface Verified {
  readonly events: number;
  readonly seconds: number;
  /** The most it ever had, in MB. */
  readonly memory: number;
}

await heading('bench:trail');
await withDataFolder(async (dataDir) => {
  const tenants = [testTenant({ id: TENANT })];
  const server = await startSportello({ dataDir, tenantsDir: join(dataDir, 'tenants'), tenants });
  try {
    const desk = await server.staff(TENANT, ['l1']);
    const requester = { name: 'Ugo', phone: '0655550301' };
    await desk.post(`/rest/helpdesk/v1/${TENANT}/tickets`, { requester, subject: 'Una domanda', text: 'Come si fa?' });
    const database = await databaseOf(dataDir);
    const rows: Verified[] = [];
    let histories = 0;
    for (const size of SIZES) {
      await addHistories(database, histories + 1, size / EVENTS_OF_EACH);
      histories = size / EVENTS_OF_EACH;
      await ask(database, 'CHECKPOINT');
      rows.push(await verified(dataDir));
    }
    report(rows);
  } finally {
    await server.stop();
  }
});

/** One run of the command, from its start to its end. @throws Error when it finds anything */
async function verified(dataDir: string): Promise<Verified> {
  const began = performance.now();
  const words = ['apps/cli/bin/sportello.mjs', 'audit', 'verify', '--tenant', TENANT, '--json'];
  const child = spawn(process.execPath, words, {
    env: { ...process.env, SPORTELLO_DATA: dataDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said, memory] = await Promise.all([text(child.stdout), most(child.pid ?? 0), once(child, 'close')]);
  if (child.exitCode !== 0) throw new Error(`audit verify found something:\n${said}`);
  const { events } = JSON.parse(said) as { readonly events: number };
  return { events, seconds: (performance.now() - began) / 1_000, memory };
}

/** The most memory a process has had, in MB, as its system keeps it; NaN where it does not (not Linux). */
async function most(pid: number): Promise<number> {
  let peak = Number.NaN;
  for (;;) {
    const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
    const kilobytes = /^VmHWM:\s+(\d+)/m.exec(status)?.[1];
    if (kilobytes === undefined) return peak;
    peak = Number(kilobytes) / 1024;
    await pause(50);
  }
}

function report(rows: readonly Verified[]): void {
  const cells = rows.map(({ events, seconds, memory }) => [
    ...[whole(events), seconds.toFixed(1), whole(events / seconds), memory.toFixed(0)],
  ]);
  print(table([['events', 'seconds', 'events a second', 'most memory, MB'], ...cells]));
  const [small, large] = [rows[0]?.memory ?? Number.NaN, rows.at(-1)?.memory ?? Number.NaN];
  const growth = large / small;
  print(`\nMemory with ${SIZES.map(whole).join(' and ')} events: ×${growth.toFixed(2)}; flat up to ×${GROWTH}.`);
  if (growth > GROWTH) process.exitCode = 1;
}
