import { Worker } from 'node:worker_threads';
import type { WorkerStart } from './worker.protocol.js';

export interface WorkerSettings {
  /** First code of a worker. */
  readonly entry: URL;
  /** Options of Node for it; those of this process when left out. */
  readonly execArgv?: readonly string[];
  /** Megabytes of JavaScript heap an instance may have. Buffers lie outside it. */
  readonly heap: number;
  /** Milliseconds an abandoned call is given to end by itself before its worker is ended. */
  readonly grace: number;
}

const WORKER: WorkerSettings = {
  entry: new URL('./worker.main.js', import.meta.url),
  heap: 256,
  grace: 2_000,
};

/** Makes the worker threads of instances that have one of their own. */
export class WorkerThreads {
  readonly settings: WorkerSettings;

  constructor(settings: Partial<WorkerSettings> = {}) {
    this.settings = { ...WORKER, ...settings };
  }

  /** A thread with a heap of its own, and nothing of this process's environment or output. */
  start(start: WorkerStart): Worker {
    const { entry, execArgv, heap } = this.settings;
    const worker = new Worker(entry, {
      workerData: start,
      name: `${start.tenant}/${start.instance}`,
      env: {},
      argv: [],
      ...(execArgv === undefined ? {} : { execArgv: [...execArgv] }),
      stdin: false,
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: heap, maxYoungGenerationSizeMb: Math.ceil(heap / 4) },
    });
    // What a plugin prints is nobody's: it has `ctx.log`.
    worker.stdout.resume();
    worker.stderr.resume();
    return worker;
  }
}
