// Jobs done per second while a hundred thousand others wait, next to the same with none waiting.
import { setTimeout as pause } from 'node:timers/promises';
import { systemActor, systemClock, tenantId } from '@sportello/kernel';
import {
  addJobs,
  JobRunner,
  openDatabase,
  platformSettings,
  silentLogger,
  PostgresUnitOfWork,
  type JobSpec,
} from '@sportello/platform';
import { ask, databaseOf, mustBeDurable, withDataFolder } from '../support/data-folder.js';
import { heading, SHORT } from '../support/options.js';
import { print, table, whole } from '../support/print.js';

const WAITING = SHORT ? 20_000 : 100_000;
const JOBS = SHORT ? 1_000 : 5_000;
const ROUNDS = SHORT ? 1 : 3;
const AIM = 0.9;
const TASK = 'bench.measured';
const CONTEXT = { tenant: tenantId('bench'), actor: systemActor('bench'), correlationId: 'bench' };

type Backlog = 'none' | 'later' | 'due';
const BACKLOGS: Readonly<Record<Backlog, string>> = {
  none: 'none',
  later: 'for later (timers of terms)',
  due: 'due, behind these (an import)',
};

await heading('bench:jobs');
await withDataFolder(async (dataDir) => {
  const database = await openDatabase(platformSettings({ SPORTELLO_DATA: dataDir }), {
    jobTasks: [TASK, 'bench.other'],
  });
  const unitOfWork = new PostgresUnitOfWork(database.dataSource);
  const url = await databaseOf(dataDir);
  const add = (specs: readonly JobSpec[]): Promise<void> =>
    unitOfWork.run(CONTEXT, (tx) => addJobs(tx, CONTEXT, specs));
  try {
    print(`${await mustBeDurable(url)}\n`);
    const rates: Record<Backlog, number[]> = { none: [], later: [], due: [] };
    for (let round = 0; round < ROUNDS; round++) {
      for (const backlog of Object.keys(BACKLOGS) as Backlog[]) {
        await ask(url, 'DELETE FROM graphile_worker._private_jobs');
        await waiting(add, backlog);
        await ask(url, 'VACUUM ANALYZE graphile_worker._private_jobs');
        rates[backlog].push(await jobsPerSecond(database.urls.worker, add));
      }
    }
    report(rates);
  } finally {
    await database.close();
  }
});

type Add = (specs: readonly JobSpec[]) => Promise<void>;

async function waiting(add: Add, backlog: Backlog): Promise<void> {
  if (backlog === 'none') return;
  const day = 24 * 3_600_000;
  const later = backlog === 'later' ? { runAt: new Date(systemClock.now().getTime() + day) } : {};
  for (let from = 0; from < WAITING; from += 10_000) {
    // Behind those measured, so that they wait all the time and are not done instead.
    await add(
      Array.from({ length: 10_000 }, (_, n) => ({ task: TASK, payload: { n: from + n }, priority: 10, ...later })),
    );
  }
}

/** Added first, then run: the rate is of the runner, not of who adds. */
async function jobsPerSecond(workerUrl: string, add: Add): Promise<number> {
  for (let from = 0; from < JOBS; from += 1_000) {
    await add(Array.from({ length: 1_000 }, (_, n) => ({ task: TASK, payload: { n: from + n } })));
  }
  let done = 0;
  const runner = new JobRunner({ workerUrl, log: silentLogger });
  runner.registerTask(TASK, async () => void done++);
  runner.registerTask('bench.other', async () => undefined);
  const began = performance.now();
  await runner.start();
  while (done < JOBS) await pause(2);
  const took = performance.now() - began;
  await runner.stop();
  return (JOBS / took) * 1_000;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function report(rates: Readonly<Record<Backlog, readonly number[]>>): void {
  const alone = median(rates.none);
  const rows = (Object.keys(BACKLOGS) as Backlog[]).map((backlog) => {
    const rate = median(rates[backlog]);
    const count = backlog === 'none' ? '0' : WAITING.toLocaleString('en');
    return [BACKLOGS[backlog], count, `${whole(rate)}/s`, (rate / alone).toFixed(2)];
  });
  print(table([['others waiting', 'how many', 'jobs done', 'ratio'], ...rows]));
  print(`Aim: ${AIM} of the rate with none waiting`);
}
