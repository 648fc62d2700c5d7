import type { Contributions } from '@sportello/plugin-sdk';
import type { Clock } from '@sportello/kernel';
import type { Timers } from '../ports/timers.js';
import { backoff, type Random } from '../supervisor/backoff.js';
import {
  contained,
  contributionsThrough,
  PluginFailure,
  PluginThread,
  type CrossingError,
  type WorkerStart,
  type WorkerThreads,
} from '@sportello/plugin-worker';

export interface TierPorts {
  readonly clock: Clock;
  readonly timers: Timers;
  readonly random: Random;
  readonly threads: WorkerThreads;
}

export interface TierHooks {
  /** The worker is gone and was not told to go. @param again milliseconds after which it may be started anew */
  lost(why: PluginFailure, again: number): void;
  /** The plugin left something unhandled. */
  left(error: CrossingError): void;
}

/**
 * The worker-thread tier of one instance: contributions of the same shape as the plugin's own, done in a thread of its own
 * that is started with the first call, ended when a call goes on past its end, and started anew with growing pauses.
 */
export class WorkerTier {
  readonly contributes: Contributions<unknown>;
  #thread: PluginThread | undefined;
  #failures = 0;
  #startsAt = 0;
  #ended = false;

  constructor(
    private readonly ports: TierPorts,
    private readonly start: WorkerStart,
    private readonly hooks: TierHooks,
    plugin: Contributions<unknown>,
  ) {
    this.contributes = contributionsThrough(plugin, {
      thread: () => this.#running(),
      answered: () => (this.#failures = 0),
    });
  }

  /** Lets `work` run, and ends the worker when it goes on after the signal and a short while. */
  async within<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    const done = new AbortController();
    const watch = (): void => void this.#overdue(done.signal, this.#thread);
    signal.addEventListener('abort', watch, { once: true });
    try {
      return await work();
    } finally {
      done.abort();
      signal.removeEventListener('abort', watch);
    }
  }

  /** Ends the worker for good, once what is under way has ended or had time to. */
  async end(): Promise<void> {
    this.#ended = true;
    const thread = this.#thread;
    if (thread === undefined) return;
    const done = new AbortController();
    await Promise.race([thread.idle(), this.ports.timers.sleep(this.ports.threads.settings.grace, done.signal)]);
    done.abort();
    await thread.end(new PluginFailure('stopped', 'the instance is stopping'));
  }

  async #overdue(done: AbortSignal, thread: PluginThread | undefined): Promise<void> {
    await this.ports.timers.sleep(this.ports.threads.settings.grace, done);
    if (!done.aborted) await thread?.end(contained('it was ended because a call went on past its end'));
  }

  /** @throws PluginFailure while a worker that was lost more than once in a row rests */
  #running(): PluginThread {
    if (this.#ended) throw new PluginFailure('stopped', 'the instance is stopping');
    if (this.#thread !== undefined && !this.#thread.lost.aborted) return this.#thread;
    const rest = this.#startsAt - this.ports.clock.now().getTime();
    if (rest > 0) throw contained(`it is started anew in ${rest} ms`);
    const thread = new PluginThread(this.ports.threads, this.start, (error) => this.hooks.left(error));
    thread.lost.addEventListener('abort', () => this.#lost(thread.lost.reason as PluginFailure), { once: true });
    this.#thread = thread;
    return thread;
  }

  #lost(why: PluginFailure): void {
    if (this.#ended) return;
    this.#failures += 1;
    // One loss may be one bad message; a second in a row is a habit.
    const again = this.#failures === 1 ? 0 : backoff(this.#failures - 1, this.ports.random);
    this.#startsAt = this.ports.clock.now().getTime() + again;
    this.hooks.lost(why, again);
  }
}
