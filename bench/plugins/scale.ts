import { rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { familyProcessorTime, processIdOf } from '../support/machine.js';
import { print, table, whole } from '../support/print.js';
import { House } from './house.js';
import type { Figures } from './house.protocol.js';
import { bareTenant, benchTenant, houseFolders, putTenants } from './tenants.js';

export interface ScaleOptions {
  readonly tenants: number;
  /** Seconds during which nothing happens. */
  readonly idle: number;
  /** Whether a start of its own applies the files first, so that the start that is measured finds them applied. */
  readonly appliedBefore: boolean;
}

/** Milliseconds after which first garbage is gone. */
const SETTLED = 3_000;

/** One start with a data folder that knows the tenants already, and a while of idleness after it. */
interface Started {
  readonly instances: number;
  /** Milliseconds to listening, and from there until all run. */
  readonly listening: number;
  readonly allRunning: number;
  readonly settled: Figures;
  readonly connections: number;
  /** For a minute of idleness: milliseconds of processor of the server and of its database, messages between them. */
  readonly idle: { readonly server: number; readonly database: number; readonly roundTrips: number };
}

/** Many tenants, each with three instances besides its notifier, next to as many tenants with the notifier alone. */
export async function scale(dataDir: string, options: ScaleOptions): Promise<void> {
  const ids = Array.from({ length: options.tenants }, (_, n) => `ente-${n}`);
  const bare = await started(dataDir, ids.map(bareTenant), options.tenants, options);
  const full = await started(
    dataDir,
    ids.map((id) => benchTenant(id)),
    options.tenants * 4,
    options,
  );
  report(bare, full);
}

async function started(
  dataDir: string,
  tenants: ReturnType<typeof bareTenant>[],
  instances: number,
  { idle, appliedBefore }: ScaleOptions,
): Promise<Started> {
  const folders = await houseFolders(dataDir, 'many');
  await rm(folders.tenantsDir, { recursive: true, force: true });
  await putTenants(folders.tenantsDir, tenants);
  if (appliedBefore) {
    const first = await House.start(folders);
    await first.running(instances);
    await first.stop();
  }
  const house = await House.start(folders);
  await house.running(instances);
  const allRunning = performance.now() - house.listeningAt;
  await pause(SETTLED);
  const settled = await house.figures();
  const database = await processIdOf(dataDir);
  const before = await familyProcessorTime(database);
  await pause(idle * 1_000);
  const after = await house.figures();
  const minute = 60 / idle;
  const result = {
    ...{ instances, allRunning, settled, listening: house.took },
    connections: await house.connections(),
    idle: {
      server: (after.processor - settled.processor) * minute,
      database: ((await familyProcessorTime(database)) - before) * minute,
      roundTrips: (after.roundTrips - settled.roundTrips) * minute,
    },
  };
  await house.stop();
  return result;
}

function report(bare: Started, full: Started): void {
  const more = full.instances - bare.instances;
  const kilobytes = (bytes: number): string => `${(bytes / 1024 / more).toFixed(1)} KB`;
  const row = (name: string, of: (one: Started) => string, each = ''): string[] => [name, of(bare), of(full), each];
  const seconds = (ms: number): string => `${(ms / 1_000).toFixed(1)} s`;
  const megabytes = (bytes: number): string => `${(bytes / 1024 ** 2).toFixed(0)} MB`;
  const share = (ms: number): string => `${(ms / 600).toFixed(1)} %`;
  print(
    table([
      ['instances', whole(bare.instances), whole(full.instances), 'for each one more'],
      row('until it listens', ({ listening }) => seconds(listening)),
      row('from there until all run', ({ allRunning }) => seconds(allRunning)),
      row(
        'resident memory',
        ({ settled }) => megabytes(settled.resident),
        kilobytes(full.settled.resident - bare.settled.resident),
      ),
      row('heap', ({ settled }) => megabytes(settled.heap), kilobytes(full.settled.heap - bare.settled.heap)),
      row(
        'processor used until then',
        ({ settled }) => seconds(settled.processor),
        `${((full.settled.processor - bare.settled.processor) / more).toFixed(2)} ms`,
      ),
      row(
        'messages to the database until then',
        ({ settled }) => whole(settled.roundTrips),
        ((full.settled.roundTrips - bare.settled.roundTrips) / more).toFixed(1),
      ),
      row('database connections', ({ connections }) => String(connections)),
      row('timers waiting', ({ settled }) => whole(settled.timers)),
      row('idle: processor of the server', ({ idle }) => share(idle.server)),
      row('idle: processor of the database', ({ idle }) => share(idle.database)),
      row(
        'idle: messages to the database a minute',
        ({ idle }) => whole(idle.roundTrips),
        ((full.idle.roundTrips - bare.idle.roundTrips) / more).toFixed(2),
      ),
    ]),
  );
}
