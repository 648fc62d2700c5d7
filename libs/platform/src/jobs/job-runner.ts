import { EventEmitter } from 'node:events';
import {
  run,
  type JobHelpers as GraphileHelpers,
  type Runner,
  type TaskList,
  type WorkerEvents,
} from 'graphile-worker';
import type pg from 'pg';
import type { Logger } from '../logging/logger.js';
import { silentGraphileLogger } from './graphile-logger.js';
import { parseJobPayload, type JobPayload, type JobTask, type PayloadParser, type TaskHandler } from './job-task.js';
import { WorkerLiveness } from './worker-liveness.js';
import { workerPool } from './worker-pool.js';

export interface JobRunnerOptions {
  /** URL of the worker role. */
  readonly workerUrl: string;
  readonly log: Logger;
  /** Jobs at the same time in this process. Default 5. */
  readonly concurrency?: number;
  /** How long running jobs may take to end once stopping. Default 20 s; then they are given back. */
  readonly drainMs?: number;
  /** How often jobs of dead workers are looked for. Default 15 s. */
  readonly reapEveryMs?: number;
  /** Default 5 s. */
  readonly reapGraceMs?: number;
  /** How late a job may be noticed when no notification arrives. Default 1 s. */
  readonly pollMs?: number;
}

/** Runs the tasks registered with it. Starts and stops by itself; any number of processes may run one. */
export class JobRunner {
  readonly #tasks = new Map<string, JobTask>();
  readonly #options: Required<JobRunnerOptions>;
  readonly #liveness: WorkerLiveness;
  #pool: pg.Pool | null = null;
  #runner: Runner | null = null;
  #reaper: NodeJS.Timeout | null = null;

  constructor(options: JobRunnerOptions) {
    this.#options = {
      concurrency: 5,
      drainMs: 20_000,
      reapEveryMs: 15_000,
      reapGraceMs: 5_000,
      pollMs: 1_000,
      ...options,
    };
    this.#liveness = new WorkerLiveness(options.workerUrl, this.#lost);
  }

  /**
   * @param name as in JobSpec.task
   * @param parse checks the payload; without it, only tenant and correlation id are checked
   * @throws Error when the name is taken: a second handler must not silently replace the first
   */
  registerTask<P extends object>(
    name: string,
    handler: TaskHandler<P>,
    parse: PayloadParser<P> = (payload) => payload as unknown as P,
  ): void {
    if (this.#tasks.has(name)) throw new Error(`job task ${name} is registered twice`);
    this.#tasks.set(name, (payload, helpers) =>
      handler({ ...parse(payload), tenant: payload.tenant, correlationId: payload.correlationId }, helpers),
    );
  }

  get taskNames(): readonly string[] {
    return [...this.#tasks.keys()];
  }

  async start(): Promise<void> {
    if (this.#runner) throw new Error('the job runner has already been started');
    const { workerUrl, concurrency, pollMs, drainMs, reapEveryMs } = this.#options;
    const pool = (this.#pool = workerPool(workerUrl, concurrency + 3, this.#lost));
    await pool.query('INSERT INTO sportello.job_task (name) SELECT unnest($1::text[]) ON CONFLICT DO NOTHING', [
      this.taskNames,
    ]);
    const events = new EventEmitter() as WorkerEvents;
    events.on('pool:create', ({ workerPool: { id } }) => void this.#liveness.hold(id).catch(this.#lost));
    await this.#liveness.hold();
    await this.#reap();
    this.#runner = await run({
      pgPool: pool,
      taskList: this.#taskList(),
      concurrency,
      pollInterval: pollMs,
      gracefulShutdownAbortTimeout: drainMs,
      noHandleSignals: true,
      logger: silentGraphileLogger,
      events,
    });
    this.#reaper = setInterval(() => void this.#reap(), reapEveryMs).unref();
  }

  /** Fetches no more, waits for what runs up to the deadline, then gives the rest back to be tried again. */
  async stop(): Promise<void> {
    const runner = this.#runner;
    if (runner === null) return;
    this.#runner = null;
    if (this.#reaper) clearInterval(this.#reaper);
    const deadline = setTimeout(() => void runner.kill('drain deadline').catch(this.#lost), this.#options.drainMs);
    try {
      await runner.stop('shutdown');
    } catch (error) {
      this.#options.log.warn({ err: error }, 'jobs were still running at the deadline and will run again');
    } finally {
      clearTimeout(deadline);
      await this.#liveness.close();
      await this.#pool?.end();
    }
  }

  async #reap(): Promise<void> {
    if (this.#pool === null) return;
    try {
      await this.#liveness.hold();
      const dead = await this.#liveness.reap(this.#pool, this.#options.reapGraceMs);
      if (dead.length > 0) this.#options.log.warn({ workers: dead }, 'jobs of dead workers freed');
    } catch (error) {
      this.#lost(error);
    }
  }

  #taskList(): TaskList {
    return Object.fromEntries(
      [...this.#tasks].map(([name, task]) => [name, (payload, helpers) => this.#run(name, task, payload, helpers)]),
    );
  }

  async #run(name: string, task: JobTask, payload: unknown, { job, abortSignal }: GraphileHelpers): Promise<void> {
    const parsed: JobPayload = parseJobPayload(payload);
    const log = this.#options.log.child({
      task: name,
      jobId: job.id,
      tenant: parsed.tenant,
      correlationId: parsed.correlationId,
    });
    try {
      await task(parsed, {
        jobId: job.id,
        attempt: job.attempts,
        maxAttempts: job.max_attempts,
        signal: abortSignal,
        log,
      });
    } catch (error) {
      log.warn({ err: error, attempt: job.attempts, last: job.attempts >= job.max_attempts }, 'job failed');
      throw error;
    }
  }

  readonly #lost = (error: unknown): void => this.#options.log.warn({ err: error }, 'connection of the job runner');
}
