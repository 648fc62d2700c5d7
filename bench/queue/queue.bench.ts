// What people at the desk wait for, in an administration of a million tickets next to one of ten thousand.
import { join } from 'node:path';
import { Pool } from 'undici';
import { startSportello, type SportelloUnderTest } from '../../test/support/start-sportello.js';
import { ask, databaseOf, mustBeDurable, withDataFolder } from '../support/data-folder.js';
import { heading, SHORT } from '../support/options.js';
import { print, table } from '../support/print.js';
import { deskFile, type Desk } from './desks.js';
import { multiply } from './many-tickets.js';

const SMALL: Desk = { tenant: 'small', tickets: 10_000 };
const LARGE: Desk = { tenant: 'large', tickets: SHORT ? 50_000 : 1_000_000 };
const TIMES = SHORT ? 40 : 400;
const QUEUES = ['my-work', 'my-team', 'unassigned', 'due-soon', 'breached', 'waiting', 'call-backs'];
/** Milliseconds at the API, 95 of 100 requests; and how much more than in the small administration. */
const [AIM, GROWTH] = [25, 1.5];

/** One thing people look at. */
interface Look {
  readonly name: string;
  readonly path: (turn: number, desk: Desk) => string;
}

const number = (desk: Desk, n: number): string => `${desk.tenant.toUpperCase()}-2020-${String(n).padStart(7, '0')}`;
const somewhere = (turn: number, desk: Desk): number => 1 + ((turn * 7_919) % desk.tickets);

const LOOKS: readonly Look[] = [
  ...QUEUES.map((queue) => ({ name: `queue ${queue}`, path: () => `queues/${queue}` })),
  { name: 'counts of all queues', path: () => 'queues' },
  { name: 'one ticket', path: (turn, desk) => `tickets/${number(desk, somewhere(turn, desk))}` },
  { name: 'newest tickets', path: () => 'tickets' },
  { name: 'search, a rare word', path: (turn) => `tickets?q=${100 + ((turn * 13) % 9_873)}` },
  { name: 'search, a common word', path: () => 'tickets?q=stampante%20scaduta' },
];

await heading('bench:queue');
await withDataFolder(async (dataDir) => {
  const server = await startSportello({
    dataDir,
    tenantsDir: join(dataDir, 'tenants'),
    tenants: [deskFile(SMALL), deskFile(LARGE)],
    env: { SPORTELLO_ROLES: 'api' },
  });
  try {
    const database = await databaseOf(dataDir);
    print(`${await mustBeDurable(database)}\n`);
    for (const desk of [SMALL, LARGE]) {
      await openOne(server, desk);
      await multiply(database, desk);
    }
    // As autovacuum does within a minute of so many new rows.
    await ask(database, 'ANALYZE');
    await ask(database, 'CHECKPOINT');
    report(await measured(server));
  } finally {
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

interface Measured {
  readonly name: string;
  readonly small: readonly number[];
  readonly large: readonly number[];
}

/** Turn by turn in both administrations, so that whatever disturbs the machine disturbs both. */
async function measured(server: SportelloUnderTest): Promise<Measured[]> {
  const pool = new Pool(server.url, { connections: 1, pipelining: 1 });
  const tokens = new Map<string, string>();
  for (const { tenant } of [SMALL, LARGE]) {
    tokens.set(tenant, await server.staffToken(tenant, ['supervisor'], { id: 'person-7' }));
  }
  const once = async (look: Look, desk: Desk, turn: number): Promise<number> => {
    const began = performance.now();
    const path = `/rest/helpdesk/v1/${desk.tenant}/${look.path(turn, desk)}`;
    const answer = await pool.request({
      path,
      method: 'GET',
      headers: { authorization: `Bearer ${tokens.get(desk.tenant) ?? ''}` },
    });
    const body = await answer.body.text();
    if (answer.statusCode !== 200) throw new Error(`${path}: HTTP ${answer.statusCode}: ${body}`);
    return performance.now() - began;
  };
  const results: Measured[] = [];
  for (const look of LOOKS) {
    const [small, large]: [number[], number[]] = [[], []];
    for (let turn = -10; turn < TIMES; turn++) {
      const [a, b] = [await once(look, SMALL, Math.abs(turn)), await once(look, LARGE, Math.abs(turn))];
      if (turn < 0) continue; // warming up
      small.push(a);
      large.push(b);
    }
    results.push({ name: look.name, small: sorted(small), large: sorted(large) });
  }
  await pool.close();
  return results;
}

function sorted(times: readonly number[]): number[] {
  return times.toSorted((a, b) => a - b);
}
function at(times: readonly number[], share: number): number {
  return times[Math.floor(times.length * share)] ?? Number.NaN;
}
function ms(time: number): string {
  return `${time.toFixed(1)} ms`;
}

function report(results: readonly Measured[]): void {
  const head = [
    '',
    'p50, 10,000',
    `p50, ${LARGE.tickets.toLocaleString('en')}`,
    'p95, 10,000',
    `p95, ${LARGE.tickets.toLocaleString('en')}`,
    'ratio of p95',
  ];
  const body = results.map(({ name, small, large }) => [
    name,
    ...[at(small, 0.5), at(large, 0.5), at(small, 0.95), at(large, 0.95)].map(ms),
    (at(large, 0.95) / at(small, 0.95)).toFixed(2),
  ]);
  print(table([head, ...body]));
  const late = results.filter(({ large }) => at(large, 0.95) >= AIM).map(({ name }) => name);
  const grown = results
    .filter(({ small, large }) => at(large, 0.95) > GROWTH * at(small, 0.95))
    .map(({ name }) => name);
  print(`p95 under ${AIM} ms: ${late.length === 0 ? 'all' : `all but ${late.join(', ')}`}`);
  print(`at most ${GROWTH} times the small one: ${grown.length === 0 ? 'all' : `all but ${grown.join(', ')}`}`);
}
