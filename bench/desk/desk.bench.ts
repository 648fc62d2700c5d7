// The pages of the desk in a real browser, over a hundred thousand open tickets next to a thousand: how long until the queue can
// be worked, how long a key or a click takes to show, and what an hour's work leaves in memory. Needs Chromium.
import { join } from 'node:path';
import { launchChromium } from '../../test/browser/support/chromium.js';
import { startSportello, type SportelloUnderTest } from '../../test/support/start-sportello.js';
import { deskFile, type Desk } from '../queue/desks.js';
import { multiply } from '../queue/many-tickets.js';
import { ask, databaseOf, mustBeDurable, withDataFolder } from '../support/data-folder.js';
import { heading, SHORT } from '../support/options.js';
import { print, table } from '../support/print.js';
import { makeOperator } from './operator.js';
import { DeskWindow } from './desk.window.js';

const SMALL: Desk = { tenant: 'small', tickets: 1_000, allOpen: true };
const LARGE: Desk = { tenant: 'large', tickets: SHORT ? 10_000 : 100_000, allOpen: true };
const STARTS = SHORT ? 5 : 30;
/** Tickets somebody looks at in an hour: one a minute, and writes a note to each. */
const HOUR = SHORT ? 5 : 60;
/** Milliseconds until a queue can be worked; milliseconds for a key or a click, 95 of 100. */
const [USABLE, LATENCY] = [1_000, 100];

await heading('bench:desk');
await withDataFolder(async (dataDir) => {
  const tenants = [deskFile(SMALL), deskFile(LARGE)];
  const server = await startSportello({
    dataDir,
    tenantsDir: join(dataDir, 'tenants'),
    tenants,
    env: { SPORTELLO_ROLES: 'api' },
  });
  const browser = await launchChromium();
  try {
    const database = await databaseOf(dataDir);
    print(`${await mustBeDurable(database)}; Chromium ${browser.version()}\n`);
    for (const desk of [SMALL, LARGE]) {
      await openOne(server, desk);
      await multiply(database, desk);
      await makeOperator(server, desk.tenant);
    }
    await ask(database, 'ANALYZE');
    await ask(database, 'CHECKPOINT');
    const [small, large] = [
      await DeskWindow.open(browser, server.url, SMALL.tenant),
      await DeskWindow.open(browser, server.url, LARGE.tenant),
    ];
    await starts(small, large);
    await interactions(large);
    await anHour(large);
  } finally {
    await browser.close();
    await server.stop();
  }
});

async function openOne(server: SportelloUnderTest, { tenant }: Desk): Promise<void> {
  const api = await server.staff(tenant, ['l1']);
  await api.post(`/rest/helpdesk/v1/${tenant}/tickets`, {
    requester: { name: 'Ada Bianchi', email: 'ada@person.example' },
    subject: 'Il modello',
    text: 'La stampante del secondo piano non stampa più da ieri: si accende, ma il foglio resta dentro.',
  });
}

/** In turns, so that whatever disturbs the machine disturbs both. */
async function starts(small: DeskWindow, large: DeskWindow): Promise<void> {
  const times = { 'nothing kept': [[], []], 'files kept': [[], []] } as Record<string, [number[], number[]]>;
  for (let turn = -2; turn < STARTS; turn++) {
    for (const [how, [ofSmall, ofLarge]] of Object.entries(times)) {
      const kept = how === 'files kept';
      const [a, b] = [await small.usable(kept), await large.usable(kept)];
      if (turn < 0) continue; // warming up
      ofSmall.push(a);
      ofLarge.push(b);
    }
  }
  const head = [
    'until the queue can be worked',
    'p50, 1,000',
    `p50, ${count(LARGE)}`,
    'p95, 1,000',
    `p95, ${count(LARGE)}`,
    'ratio of p95',
  ];
  const rows = Object.entries(times).map(([how, [a, b]]) => [
    how,
    ...[at(a, 0.5), at(b, 0.5), at(a, 0.95), at(b, 0.95)].map(ms),
    (at(b, 0.95) / at(a, 0.95)).toFixed(2),
  ]);
  print(table([head, ...rows]));
  print(`(aim: under ${USABLE} ms)\n`);
}

async function interactions(desk: DeskWindow): Promise<void> {
  const rows = (await desk.work(SHORT ? 2 : 20)).map(({ name, times, unseen }) => [
    name,
    String(times.length + unseen),
    ms(at(withQuick(times, unseen), 0.5)),
    ms(at(withQuick(times, unseen), 0.95)),
  ]);
  print(table([['from the key to what is shown', 'times', 'p50', 'p95'], ...rows]));
  print(`(aim: p95 under ${LATENCY} ms; what is under 16 ms the browser does not tell: it counts as 16)\n`);
}

async function anHour(desk: DeskWindow): Promise<void> {
  await desk.handle(Math.ceil(HOUR / 6));
  const before = await desk.memory();
  await desk.handle(HOUR);
  const after = await desk.memory();
  const mb = (bytes: number): string => `${(bytes / 1_048_576).toFixed(1)} MB`;
  print(
    table([
      [`${HOUR} tickets opened, noted, left`, 'before', 'after'],
      ['memory of scripts', mb(before.heap), mb(after.heap)],
      ['nodes of the document', String(before.nodes), String(after.nodes)],
      ['listeners', String(before.listeners), String(after.listeners)],
    ]),
  );
}

function count(desk: Desk): string {
  return desk.tickets.toLocaleString('en');
}

function ms(time: number): string {
  return `${time.toFixed(0)} ms`;
}

function withQuick(times: readonly number[], unseen: number): number[] {
  return [...times, ...Array.from({ length: unseen }, () => 16)];
}

function at(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
