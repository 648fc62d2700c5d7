import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Pool } from 'undici';
import { print, table } from '../support/print.js';
import { House } from './house.js';
import type { Times } from './house.protocol.js';
import { percentile } from './overhead.js';
import { benchTenant, houseFolders, mischiefTenant, PUSH, putTenants, RULE } from './tenants.js';

const HEALTHY = 'sano';
const OTHER = 'guasto';

type Tier = 'in-process' | 'worker';

const WAYS: Readonly<Record<Tier, readonly string[]>> = {
  'in-process': ['hangs', 'throws', 'floods'],
  worker: ['hangs', 'throws', 'floods', 'loops', 'fills', 'exits'],
};

export interface NeighbourOptions {
  readonly tiers: readonly Tier[];
  /** Ways to try; all of the tier's when left out. */
  readonly ways?: readonly string[];
  /** Times each is measured, in turn with a neighbour that behaves. */
  readonly rounds: number;
  readonly seconds: number;
}

/** Milliseconds after a change of the other tenant's file until its channel does what it says. */
const SETTLE = 1_500;
/** Milliseconds between two requests to the other tenant's channel: it misbehaves in requests as in polls. */
const KNOCK = 100;
/**
 * Milliseconds between two requests to the healthy one, on each of its connections. Each opens a ticket, with its jobs: so much as
 * leaves the machine idle half of the time, or the queue of jobs would be measured.
 */
const PACE = 200;
const LANES = 3;
const CALLS_EVERY = 25;

interface Measured {
  readonly http: Times;
  readonly calls: Times;
}

/** How a healthy tenant fares beside one whose channel misbehaves, as a ratio to the same beside one that does not. */
export async function neighbours(dataDir: string, options: NeighbourOptions): Promise<void> {
  const folders = await houseFolders(dataDir, 'neighbours');
  await putTenants(folders.tenantsDir, [benchTenant(HEALTHY), mischiefTenant(OTHER, 'well', 'in-process')]);
  const house = await House.start(folders);
  const pool = new Pool(house.url, { connections: 16, pipelining: 1 });
  const rows = [['the other tenant’s channel', 'requests p95', 'ratio', 'supervised calls p95', 'ratio']];
  const turn = async (way: string, tier: Tier): Promise<Measured> => {
    await putTenants(folders.tenantsDir, [mischiefTenant(OTHER, way, tier)]);
    await house.apply();
    await pause(SETTLE);
    return beside(house, pool, options.seconds);
  };
  try {
    await beside(house, pool, options.seconds); // warms up
    for (const tier of options.tiers) {
      for (const way of options.ways ?? WAYS[tier]) {
        const [well, bad]: [Measured[], Measured[]] = [[], []];
        for (let round = 0; round < options.rounds; round++) {
          well.push(await turn('well', tier));
          bad.push(await turn(way, tier));
        }
        rows.push(compared(`${way}, ${tier}`, joined(well), joined(bad)));
      }
    }
  } finally {
    await pool.destroy();
    await house.stop();
  }
  print(table(rows));
}

async function beside(house: House, pool: Pool, seconds: number): Promise<Measured> {
  const over = new AbortController();
  const knocking = knock(pool, over.signal);
  const end = performance.now() + seconds * 1_000;
  const http: number[] = [];
  const calls: number[] = [];
  const lane = async (): Promise<void> => {
    while (performance.now() < end) {
      const start = performance.now();
      await push(pool, HEALTHY, 201);
      http.push(performance.now() - start);
      await pause(PACE);
    }
  };
  const calling = async (): Promise<void> => {
    while (performance.now() < end) {
      calls.push(...(await house.evaluate(HEALTHY, RULE, 20)));
      await pause(CALLS_EVERY);
    }
  };
  await Promise.all([...Array.from({ length: LANES }, lane), calling()]);
  over.abort();
  await knocking;
  return { http, calls };
}

/** Goes on knocking at the other tenant's channel; what comes of it is not looked at, and it is not waited for. */
async function knock(pool: Pool, over: AbortSignal): Promise<void> {
  while (!over.aborted) {
    void push(pool, OTHER, null).catch(() => undefined);
    await pause(KNOCK);
  }
}

async function push(pool: Pool, tenant: string, expected: number | null): Promise<void> {
  const { statusCode, body } = await pool.request({
    path: `/rest/helpdesk/v1/${tenant}/channels/${PUSH}`,
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({ text: 'La stampante del secondo piano non stampa da ieri.' }),
  });
  const answer = await body.text();
  if (expected !== null && statusCode !== expected) throw new Error(`HTTP ${statusCode}: ${answer}`);
}

const joined = (all: readonly Measured[]): Measured => ({
  http: all.flatMap(({ http }) => http),
  calls: all.flatMap(({ calls }) => calls),
});

function compared(name: string, well: Measured, bad: Measured): string[] {
  const p95 = (times: Times): number => percentile(times, 0.95);
  const pair = (of: (one: Measured) => Times, unit: (ms: number) => string): string[] => [
    `${unit(p95(of(well)))} → ${unit(p95(of(bad)))}`,
    (p95(of(bad)) / p95(of(well))).toFixed(2),
  ];
  return [
    name,
    ...pair(
      ({ http }) => http,
      (ms) => `${ms.toFixed(1)} ms`,
    ),
    ...pair(
      ({ calls }) => calls,
      (ms) => `${(ms * 1_000).toFixed(0)} µs`,
    ),
  ];
}
