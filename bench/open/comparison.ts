import type { SportelloUnderTest } from '../../test/support/start-sportello.js';
import { ask } from '../support/data-folder.js';
import { median, pace, type Pace } from '../support/lanes.js';
import { processorTime } from '../support/machine.js';
import { HttpOpening } from './http-opening.js';
import { PLAIN_WAYS, PlainOpening, type PlainWay } from './plain-opening.js';

export interface Load {
  readonly connections: number;
  readonly seconds: number;
}

export interface Compared {
  readonly connections: number;
  readonly http: Pace;
  /** The fastest of the plain ways. */
  readonly plain: Pace;
  readonly way: string;
  /** Milliseconds of processor the server process spends on a ticket; its database not counted. */
  readonly cost: number;
}

/** HTTP and the plain ways take turns, so that a busy minute of the machine is a busy minute for each of them. */
export async function compared(
  server: SportelloUnderTest,
  token: string,
  database: string,
  { rounds, ...load }: Load & { readonly rounds: number },
): Promise<Compared> {
  const http: Pace[] = [];
  const plain = new Map<string, Pace[]>(Object.keys(PLAIN_WAYS).map((way) => [way, []]));
  const before = await processorTime(server.process.pid);
  for (let round = 0; round < rounds; round++) {
    http.push(await openedBy(server, token, load));
    for (const [name, way] of Object.entries(PLAIN_WAYS)) plain.get(name)?.push(await writtenBy(database, way, load));
  }
  const spent = (await processorTime(server.process.pid)) - before;
  const [best] = [...plain].map(([way, paces]) => ({ way, plain: median(paces) })).sort(byRate);
  if (best === undefined) throw new Error('nothing was measured');
  const cost = spent / http.reduce((sum, { done }) => sum + done, 0);
  return { connections: load.connections, http: median(http), ...best, cost };
}

const byRate = (a: { plain: Pace }, b: { plain: Pace }): number => b.plain.perSecond - a.plain.perSecond;

/** Tickets opened through HTTP. */
export async function openedBy(
  server: SportelloUnderTest,
  token: string,
  { connections, seconds }: Load,
): Promise<Pace> {
  const opening = new HttpOpening(server.url, token, connections);
  try {
    return await pace(connections, seconds, () => opening.once());
  } finally {
    await opening.close();
  }
}

async function writtenBy(database: string, way: PlainWay, { connections, seconds }: Load): Promise<Pace> {
  const plain = await PlainOpening.connect(database, connections);
  try {
    return await pace(connections, seconds, (lane) => plain.once(lane, way));
  } finally {
    await plain.close();
  }
}

/**
 * Compilers, caches, connections and the planner's statistics as they are after the first minutes of a day: the server's own
 * autovacuum gathers the last within its minute, which may or may not fall into a run.
 */
export async function warmUp(server: SportelloUnderTest, token: string, database: string): Promise<void> {
  await openedBy(server, token, { connections: 32, seconds: 4 });
  for (const way of Object.values(PLAIN_WAYS)) await writtenBy(database, way, { connections: 32, seconds: 1 });
  await ask(database, 'ANALYZE');
}
