import type { Door, ExtensionPoint, PluginContext } from '@sportello/plugin-sdk';
import { PluginFailure } from './plugin.failure.js';
import { crossingError } from './crossing.error.js';
import { answerOf, hear } from './host.answers.js';
import type { CrossingError, FromWorker, ToWorker, WorkerStart } from './worker.protocol.js';

interface Pending {
  resolve(value: unknown): void;
  reject(reason: unknown): void;
}

/** Whose questions are answered: a call under way, or an open door. */
interface Asker {
  readonly ctx: PluginContext;
  readonly door?: Door;
}

export interface ThreadCall {
  readonly point: ExtensionPoint;
  readonly method: string;
  readonly args: readonly unknown[];
  /** Absent for `evaluate`, which may ask for nothing. */
  readonly ctx?: PluginContext;
  readonly door?: Door;
}

/** The line to a worker: the `Worker` itself, or whatever stands before one. */
export interface PluginPort {
  postMessage(message: ToWorker): void;
  on(event: 'message', listener: (message: FromWorker) => void): unknown;
  on(event: 'messageerror' | 'error', listener: (error: unknown) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
  terminate(): Promise<unknown>;
}

export interface ThreadMaker {
  /** Megabytes of JavaScript heap of a worker. */
  readonly settings: { readonly heap: number };
  start(start: WorkerStart): PluginPort;
}

/** The host's end of one worker thread, from its start to its end. It is never started twice. */
export class PluginThread {
  readonly #worker: PluginPort;
  readonly #pending = new Map<number, Pending>();
  readonly #askers = new Map<number, Asker>();
  readonly #lost = new AbortController();
  #calls = 0;
  #whenIdle: (() => void)[] = [];

  /** @param left hears of what the plugin left unhandled */
  constructor(
    private readonly threads: ThreadMaker,
    start: WorkerStart,
    private readonly left: (error: CrossingError) => void,
  ) {
    this.#worker = threads.start(start);
    this.#worker.on('message', (message: FromWorker) => this.#receive(message));
    this.#worker.on('messageerror', () => void this.end(contained('what it said cannot be read')));
    this.#worker.on('error', (error) => this.#lose(contained(this.#whyItEnded(error))));
    this.#worker.on('exit', (code) => this.#lose(contained(`it ended itself with exit code ${code}`)));
  }

  /** Aborted once the worker is gone, for whatever reason; the reason is a PluginFailure. */
  get lost(): AbortSignal {
    return this.#lost.signal;
  }

  get busy(): boolean {
    return this.#pending.size > 0;
  }

  /** @returns the number by which a door is closed, and what the plugin answered */
  call({ point, method, args, ctx, door }: ThreadCall): { readonly call: number; readonly answer: Promise<unknown> } {
    const call = (this.#calls += 1);
    if (ctx !== undefined) this.#askers.set(call, { ctx, ...(door === undefined ? {} : { door }) });
    const abort = (): void => {
      const timeout = (ctx?.signal.reason as { name?: unknown } | undefined)?.name === 'TimeoutError';
      this.#post({ kind: 'abort', call, timeout });
    };
    const answer = this.#send(call, { kind: 'call', call, point, method, args });
    ctx?.signal.addEventListener('abort', abort, { once: true });
    if (ctx?.signal.aborted === true) abort();
    const ended = (): void => {
      if (door !== undefined && !this.lost.aborted) return;
      this.#askers.delete(call);
      ctx?.signal.removeEventListener('abort', abort);
    };
    return { call, answer: settledThen(answer, ended) };
  }

  /** Closes a door that a call opened. Nothing to do when the worker is gone: its doors are. */
  async close(door: number): Promise<void> {
    if (this.lost.aborted) return;
    const call = (this.#calls += 1);
    try {
      await this.#send(call, { kind: 'close', call, door });
    } catch (error) {
      if (!this.lost.aborted) throw error;
    } finally {
      this.#askers.delete(door);
    }
  }

  /** Resolves when no call is under way. */
  async idle(): Promise<void> {
    if (this.busy) await new Promise<void>((resolve) => this.#whenIdle.push(resolve));
  }

  /** Ends the worker, whatever it is doing. */
  async end(why: PluginFailure): Promise<void> {
    this.#lose(why);
    await this.#worker.terminate();
  }

  #send(call: number, message: ToWorker): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.lost.aborted) return reject(this.lost.reason as PluginFailure);
      this.#pending.set(call, { resolve, reject });
      try {
        this.#worker.postMessage(message);
      } catch (error) {
        this.#settle(call)?.reject(error);
      }
    });
  }

  #post(message: ToWorker): void {
    if (!this.lost.aborted) this.#worker.postMessage(message);
  }

  #receive(message: FromWorker): void {
    switch (message.kind) {
      case 'result':
        return this.#settle(message.call)?.resolve(message.value);
      case 'failure':
        return this.#settle(message.call)?.reject(thrownBy(message.error));
      case 'ask':
        return void this.#answer(message);
      case 'log':
      case 'metric': {
        const asker = this.#askers.get(message.call);
        return asker === undefined ? undefined : hear(message, asker.ctx);
      }
      case 'left':
        return this.left(message.error);
      case 'unfit':
        return void this.end(contained(`the plugin does not load there: ${message.error.message}`));
    }
  }

  async #answer(message: Extract<FromWorker, { kind: 'ask' }>): Promise<void> {
    const { ask } = message;
    try {
      const asker = this.#askers.get(message.call);
      if (asker === undefined) throw new Error('the operation has ended');
      this.#post({ kind: 'answer', ask, value: await answerOf(message, asker.ctx, asker.door) });
    } catch (error) {
      this.#post({ kind: 'refusal', ask, error: crossingError(error) });
    }
  }

  #settle(call: number): Pending | undefined {
    const pending = this.#pending.get(call);
    this.#pending.delete(call);
    if (!this.busy) for (const resolve of this.#whenIdle.splice(0)) resolve();
    return pending;
  }

  #lose(why: PluginFailure): void {
    if (this.lost.aborted) return;
    this.#lost.abort(why);
    for (const call of [...this.#pending.keys()]) this.#settle(call)?.reject(why);
    this.#askers.clear();
  }

  #whyItEnded(error: unknown): string {
    const { code, message } = error as { code?: unknown; message?: unknown };
    if (code !== 'ERR_WORKER_OUT_OF_MEMORY') return `it failed: ${String(message).slice(0, 500)}`;
    return `it filled its heap of ${this.threads.settings.heap} MB`;
  }
}

/** What became of the worker itself, as opposed to what the plugin answered. */
export function contained(why: string): PluginFailure {
  return new PluginFailure('transient', `its worker is gone: ${why}`, { worker: true });
}

function thrownBy(error: CrossingError): Error {
  if (error.verdict === 'garbage') return new PluginFailure('garbage', error.message);
  return Object.assign(new Error(error.message), error);
}

async function settledThen<T>(work: Promise<T>, then: () => void): Promise<T> {
  try {
    return await work;
  } finally {
    then();
  }
}
