import { systemActor, tenantId } from '@sportello/kernel';
import {
  addJobs,
  JobRunner,
  jobContext,
  listFailed,
  removeJob,
  retryJob,
  silentLogger,
  type JobRunnerOptions,
  type JobSpec,
} from '../src/index.js';
import { testDatabase, type TestDatabase } from '../src/testing/index.js';
import { ended, startChild } from './support/child.js';

const CONTEXT = { tenant: tenantId('comune-alfa'), actor: systemActor('test'), correlationId: 'c-1' };
const OTHER = { ...CONTEXT, tenant: tenantId('comune-beta') };

let db: TestDatabase;
let running: JobRunner[] = [];
beforeAll(async () => {
  db = await testDatabase({ jobTasks: ['ticket.notify', 'ticket.route'] });
});
afterEach(async () => {
  await Promise.all(running.map((runner) => runner.stop()));
  running = [];
  await db.asAdmin('DELETE FROM graphile_worker._private_jobs');
});
afterAll(() => db.close());

const runnerOf = (options: Partial<JobRunnerOptions> = {}): JobRunner => {
  const runner = new JobRunner({ workerUrl: db.workerUrl, log: silentLogger, pollMs: 100, ...options });
  running.push(runner);
  return runner;
};
const add = (specs: readonly JobSpec[], context = CONTEXT) =>
  db.unitOfWork.run(context, (tx) => addJobs(tx, context, specs));
const queued = async () =>
  (await db.asAdmin<{ n: number }>('SELECT count(*)::int AS n FROM graphile_worker._private_jobs'))[0]?.n;

/** Resolves with the first `count` values it was told. */
function collector<T>(count: number) {
  const seen: T[] = [];
  let done: (values: readonly T[]) => void;
  const all = new Promise<readonly T[]>((resolve) => (done = resolve));
  return { all, tell: (value: T) => void (seen.push(value) === count && done(seen)) };
}

describe('jobs', () => {
  it('run after the transaction that added them, with its tenant and correlation id', async () => {
    const seen = collector<unknown>(2);
    const runner = runnerOf();
    runner.registerTask<{ ticket: string }>('ticket.notify', async (payload, { attempt }) =>
      seen.tell({ ...payload, attempt, by: jobContext(payload, 'notify').actor.id }),
    );
    await runner.start();
    await add([
      { task: 'ticket.notify', payload: { ticket: 'a' }, queue: 'q' },
      { task: 'ticket.notify', payload: { ticket: 'b' }, queue: 'q' },
    ]);
    const common = { tenant: 'comune-alfa', correlationId: 'c-1', attempt: 1, by: 'notify' };
    expect(await seen.all).toEqual([
      { ticket: 'a', ...common },
      { ticket: 'b', ...common },
    ]);
  });

  it('run by their priority, the smallest first, whoever added them and when', async () => {
    const seen = collector<string>(3);
    await add([{ task: 'ticket.notify', payload: { of: 'a flood' }, priority: 2 }]);
    await add([{ task: 'ticket.notify', payload: { of: 'a busy hour' }, priority: 1 }]);
    await add([{ task: 'ticket.notify', payload: { of: 'somebody else' } }], OTHER);
    const runner = runnerOf({ concurrency: 1 });
    runner.registerTask<{ of: string }>('ticket.notify', async ({ of }) => seen.tell(of));
    await runner.start();
    expect(await seen.all).toEqual(['somebody else', 'a busy hour', 'a flood']);
  });

  it('do not exist when the transaction is rolled back', async () => {
    const failed = db.unitOfWork.run(CONTEXT, async (tx) => {
      await addJobs(tx, CONTEXT, [{ task: 'ticket.notify' }]);
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    expect(await queued()).toBe(0);
  });

  it('are refused for another tenant and for a task nobody registered', async () => {
    const foreign = db.unitOfWork.run(CONTEXT, (tx) => addJobs(tx, OTHER, [{ task: 'ticket.notify' }]));
    await expect(foreign).rejects.toMatchObject({ code: '42501' });
    await expect(add([{ task: 'ticket.unknown' }])).rejects.toMatchObject({
      code: '22023',
      message: expect.stringContaining('ticket.unknown'),
    });
    expect(await queued()).toBe(0);
  });

  it('with the same key replace each other within a tenant, and never another tenant’s', async () => {
    const later = new Date('2100-01-01T00:00:00Z');
    const reminder = { task: 'ticket.notify', jobKey: 'reminder', runAt: later } as const;
    await add([reminder]);
    await add([{ ...reminder, payload: { again: true } }]);
    await add([reminder], OTHER);
    expect(await queued()).toBe(2);
    await db.unitOfWork.run(CONTEXT, (tx) => removeJob(tx, 'reminder'));
    expect(await queued()).toBe(1);
  });

  it('that used up their attempts are visible to their tenant and can be retried', async () => {
    const seen = collector<number>(2);
    let healthy = false;
    const runner = runnerOf();
    runner.registerTask('ticket.notify', async (_, { attempt }) => {
      seen.tell(attempt);
      if (!healthy) throw new Error('the mail server is away');
    });
    await runner.start();
    await add([{ task: 'ticket.notify', maxAttempts: 1 }]);
    const failures = (context = CONTEXT) => db.unitOfWork.run(context, (tx) => listFailed(tx));
    const failed = await until(failures, (list) => list.length > 0);
    expect(failed).toMatchObject([
      { task: 'ticket.notify', attempts: 1, lastError: expect.stringContaining('mail server') },
    ]);
    expect(await failures(OTHER)).toEqual([]);
    const id = failed[0]?.id ?? 0;
    await expect(db.unitOfWork.run(OTHER, (tx) => retryJob(tx, id))).rejects.toMatchObject({ code: 'JOB.NOT_FAILED' });
    healthy = true;
    await db.unitOfWork.run(CONTEXT, (tx) => retryJob(tx, id));
    await seen.all;
    await until(queued, (n) => n === 0);
  });

  it('of a worker killed with kill -9 run again, long before four hours', async () => {
    await add([{ task: 'ticket.notify' }]);
    const killed = startChild('stuck-worker.ts', [db.workerUrl]);
    expect(await killed.line()).toBe('c-1');
    killed.kill('SIGKILL');
    await ended(killed);

    const seen = collector<number>(1);
    const runner = runnerOf({ reapEveryMs: 100, reapGraceMs: 0 });
    runner.registerTask('ticket.notify', async (_, { attempt }) => seen.tell(attempt));
    await runner.start();
    expect(await seen.all).toEqual([2]);
  });

  it('of a living worker are left to it', async () => {
    const started = collector<string>(1);
    let finish: () => void = () => undefined;
    const finished = new Promise<void>((resolve) => (finish = resolve));
    const first = runnerOf();
    first.registerTask('ticket.notify', async (_, { jobId }) => {
      started.tell(jobId);
      await finished;
    });
    await first.start();
    await add([{ task: 'ticket.notify' }]);
    await started.all;
    const second = runnerOf({ reapGraceMs: 0 });
    second.registerTask('ticket.notify', () => Promise.reject(new Error('taken away')));
    await second.start(); // looks for the dead before it fetches
    expect(
      await db.asAdmin('SELECT attempts, locked_by IS NOT NULL AS locked FROM graphile_worker._private_jobs'),
    ).toEqual([{ attempts: 1, locked: true }]);
    finish();
    await until(queued, (n) => n === 0);
  });

  it('are drained on stop: what runs is waited for', async () => {
    const started = collector<true>(1);
    let finish: () => void = () => undefined;
    const runner = runnerOf();
    runner.registerTask('ticket.notify', async () => {
      started.tell(true);
      await new Promise<void>((resolve) => (finish = resolve));
    });
    await runner.start();
    await add([{ task: 'ticket.notify' }]);
    await started.all;
    const stopping = runner.stop();
    finish();
    await stopping;
    expect(await queued()).toBe(0);
  });

  it('that outlast the deadline are told to stop and given back', async () => {
    const started = collector<true>(1);
    const runner = runnerOf({ drainMs: 200 });
    runner.registerTask('ticket.notify', async (_, { signal }) => {
      started.tell(true);
      await new Promise((_resolve, reject) =>
        signal.addEventListener('abort', () => reject(new Error('told to stop'))),
      );
    });
    await runner.start();
    await add([{ task: 'ticket.notify' }]);
    await started.all;
    await runner.stop();
    expect(await db.asAdmin('SELECT attempts, locked_by FROM graphile_worker._private_jobs')).toEqual([
      { attempts: 1, locked_by: null },
    ]);
  });

  it('cannot have two handlers', () => {
    const runner = runnerOf();
    runner.registerTask('ticket.notify', () => Promise.resolve());
    expect(() => runner.registerTask('ticket.notify', () => Promise.resolve())).toThrow('registered twice');
  });
});

async function until<T>(read: () => Promise<T>, enough: (value: T) => boolean): Promise<T> {
  for (;;) {
    const value = await read();
    if (enough(value)) return value;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
