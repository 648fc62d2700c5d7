// A calendar changes under a hundred thousand open tickets: until every term is told anew, and what people at the desk notice meanwhile.
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startSportello } from '../../test/support/start-sportello.js';
import { desk, requester, SUBJECT, TENANT, TEXT } from '../open/desk.js';
import { ask, databaseOf, mustBeDurable, withDataFolder } from '../support/data-folder.js';
import { pace, type Pace } from '../support/lanes.js';
import { heading, SHORT } from '../support/options.js';
import { print, table, whole } from '../support/print.js';
import { Caller } from './caller.js';

const TICKETS = SHORT ? 5_000 : 100_000;
/** Seconds until all are told. */
const AIM = 60;
const LANES = 4;

await heading('bench:recompute');
await withDataFolder(async (dataDir) => {
  const server = await startSportello({ dataDir, tenantsDir: join(dataDir, 'tenants'), tenants: [desk] });
  try {
    const url = await databaseOf(dataDir);
    print(`${await mustBeDurable(url)}\n`);
    const token = await server.staffToken(TENANT, ['l1', 'tenant-admin', 'supervisor'], { id: 'person-1' });
    const api = new Caller(server.url, token, { lanes: LANES, tickets: TICKETS });
    const opened = await api.post('tickets', { requester: requester(0), subject: SUBJECT, text: TEXT });
    await multiply(url);
    const notes = (): Promise<unknown> => api.note();
    await pace(LANES, 2, notes);
    const before = await pace(LANES, SHORT ? 2 : 10, notes);

    const [clock] = (opened as { clocks: { dueAt: string }[] }).clocks;
    const day = (clock?.dueAt ?? '').slice(0, 10);
    const began = performance.now();
    await api.post('calendars/office/suspensions', { from: day, to: day, reason: 'bench' });
    let seconds = 0;
    const told = (async () => {
      while (!(await isTold(url))) await pause(100);
      seconds = (performance.now() - began) / 1_000;
    })();
    const rounds: Pace[] = [];
    do rounds.push(await pace(LANES, 1, notes));
    while (seconds === 0);
    await told;
    await api.close();
    await report(url, seconds, before, rounds);
  } finally {
    await server.stop();
  }
});

/** Copies of the one ticket that was opened, with its clock and its history. */
async function multiply(url: string): Promise<void> {
  const id = `('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid`;
  const number = `'BENCH-2020-' || lpad(n::text, 7, '0')`;
  await copy(url, 'ticket', { id, number });
  await copy(url, 'ticket_event', { ticket_id: id });
  await copy(url, 'ticket_clock', { ticket_id: id });
  await ask(url, 'CHECKPOINT');
}

/** @param own what each copy has for itself, by column; `n` counts them */
async function copy(url: string, table: string, own: Readonly<Record<string, string>>): Promise<void> {
  const columns = await ask<{ name: string }>(
    url,
    `SELECT attname AS name FROM pg_attribute
      WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''`,
    [table],
  );
  const names = columns.map(({ name }) => name);
  const values = names.map((name) => own[name] ?? `one.${name}`);
  await ask(
    url,
    `INSERT INTO ${table} (${names.join(', ')}) SELECT ${values.join(', ')}
       FROM ${table} AS one, generate_series(1, ${TICKETS}) AS n`,
  );
  await ask(url, `VACUUM ANALYZE ${table}`);
}

async function isTold(url: string): Promise<boolean> {
  const [row] = await ask<{ told: boolean }>(
    url,
    `SELECT pending IS NULL AND revision = (SELECT max(revision) FROM tenant_revision WHERE tenant_id = $1) AS told
       FROM terms_told WHERE tenant_id = $1`,
    [TENANT],
  );
  return row?.told === true;
}

async function report(url: string, seconds: number, before: Pace, rounds: readonly Pace[]): Promise<void> {
  const [row] = await ask<{ moved: number }>(
    url,
    `SELECT count(DISTINCT ticket_id)::int AS moved FROM ticket_event WHERE type = 'terms-recomputed'`,
  );
  print(
    `${whole(row?.moved ?? 0)} tickets told anew in ${seconds.toFixed(1)} s, ${whole((row?.moved ?? 0) / seconds)}/s (aim: under ${AIM} s)`,
  );
  const during = rounds.toSorted((a, b) => a.p99 - b.p99);
  const middle = during[Math.floor(during.length / 2)] ?? before;
  const worst = during.at(-1) ?? before;
  const line = (name: string, { perSecond, p50, p99 }: Pace): string[] => [
    ...[name, `${whole(perSecond)}/s`, `${p50.toFixed(1)} ms`, `${p99.toFixed(1)} ms`],
  ];
  const head = [`commands on ${LANES} connections`, 'done', 'p50', 'p99'];
  print(
    table([
      head,
      line('before', before),
      line('meanwhile, the middle second', middle),
      line('meanwhile, the worst second', worst),
    ]),
  );
}
