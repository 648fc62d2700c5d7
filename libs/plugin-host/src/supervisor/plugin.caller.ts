import { setMaxListeners } from 'node:events';
import type { Clock } from '@sportello/kernel';
import { clonedResult } from '@sportello/plugin-sdk';
import { z } from 'zod';
import type { HostMetrics } from '../ports/host-metrics.js';
import type { Timers } from '../ports/timers.js';
import { type Redactor, PluginFailure, type FailureVerdict } from '@sportello/plugin-worker';
import { Bulkhead } from './bulkhead.js';
import type { CircuitBreaker } from './circuit-breaker.js';
import { deadlineOf, type Operation } from './operations.js';
import { readPluginError } from './plugin-error.reading.js';
import { blaming, type PluginOwner } from './plugin.owner.js';
import type { Deadlines } from '@sportello/plugin-sdk';

/** Calls of one instance that may be under way at once; abandoned ones keep their place until they end, and take none from its siblings. */
const CAPACITY = 16;

/** Who is called, and what protects the others from it. */
export interface CallTarget extends PluginOwner {
  readonly deadlines: Deadlines | undefined;
  readonly redactor: Redactor;
  readonly breaker: CircuitBreaker;
  /** Aborted when the instance stops. */
  readonly stopped: AbortSignal;
}

export interface Call<T> {
  readonly operation: Operation;
  /** What the result must be. */
  readonly result: z.ZodType<T>;
  /** Whether failures open the circuit breaker; the poll loop backs off by itself. */
  readonly guarded: boolean;
  run(signal: AbortSignal): Promise<unknown>;
}

/** Failures that say something is wrong with the plugin or its other side; the rest are answers. */
const BREAKS: ReadonlySet<FailureVerdict> = new Set<FailureVerdict>(['transient', 'deadline', 'garbage', 'unknown']);

export interface CallerPorts {
  readonly clock: Clock;
  readonly timers: Timers;
  readonly metrics: HostMetrics;
}

/** Every call into plugin code goes through here: place, breaker, deadline, blame, and the border its result must pass. */
export class PluginCaller {
  readonly #places = new Bulkhead(CAPACITY);
  readonly #abandoned = new Map<string, number>();

  constructor(private readonly ports: CallerPorts) {}

  /** @throws PluginFailure and nothing else */
  async call<T>(target: CallTarget, call: Call<T>): Promise<T> {
    if (target.stopped.aborted) throw new PluginFailure('stopped', 'the instance is stopping');
    if (call.guarded && !target.breaker.admits()) {
      throw new PluginFailure('open', 'it has failed too often in a row; it is tried again shortly');
    }
    const leave = this.#places.enter(`${target.tenant}/${target.instance}`);
    if (leave === undefined) {
      if (call.guarded) target.breaker.undecided();
      throw new PluginFailure('busy', `${CAPACITY} of its calls are under way`);
    }
    try {
      const value = await this.#within(target, call, leave);
      if (call.guarded) target.breaker.succeeded();
      return value;
    } catch (error) {
      const failure = readPluginError(error, target.redactor);
      if (call.guarded) settle(target.breaker, failure.verdict);
      if (failure.verdict !== 'stopped') this.#count(target, { operation: call.operation, verdict: failure.verdict });
      throw failure;
    }
  }

  /** Calls that ignored their signal and are still running, of one instance. */
  abandoned(target: Pick<PluginOwner, 'tenant' | 'instance'>): number {
    return this.#abandoned.get(`${target.tenant}/${target.instance}`) ?? 0;
  }

  async #within<T>(target: CallTarget, call: Call<T>, leave: () => void): Promise<T> {
    const controller = new AbortController();
    const done = new AbortController();
    // Many calls of one instance listen to its end at once; that is no leak.
    setMaxListeners(0, target.stopped);
    const stop = (): void => controller.abort(new DOMException('the instance is stopping', 'AbortError'));
    target.stopped.addEventListener('abort', stop, { once: true });
    const running = blaming(target, async () => call.run(controller.signal));
    // Whatever becomes of it after the deadline, it is nobody's unhandled rejection, and it gives its place back.
    running.then(leave, leave);
    try {
      const deadline = deadlineOf(call.operation, target.deadlines);
      const value = await Promise.race([
        running,
        this.#deadline(call.operation, deadline, controller, done.signal),
        aborted(target.stopped, done.signal),
      ]);
      return this.#admit(call, value);
    } catch (error) {
      if (error instanceof PluginFailure && (error.verdict === 'deadline' || error.verdict === 'stopped')) {
        this.#watchAbandoned(target, running);
      }
      throw error;
    } finally {
      done.abort();
      target.stopped.removeEventListener('abort', stop);
    }
  }

  async #deadline(operation: Operation, ms: number, controller: AbortController, done: AbortSignal): Promise<never> {
    await this.ports.timers.sleep(ms, done);
    if (done.aborted) return new Promise<never>(() => undefined);
    controller.abort(new DOMException(`${operation} took longer than ${ms} ms`, 'TimeoutError'));
    throw new PluginFailure('deadline', `${operation} took longer than ${ms} ms`);
  }

  #admit<T>(call: Call<T>, value: unknown): T {
    let cloned: unknown;
    try {
      cloned = clonedResult(value);
    } catch {
      throw new PluginFailure('garbage', `the result of ${call.operation} cannot be cloned`);
    }
    const parsed = call.result.safeParse(cloned);
    if (parsed.success) return parsed.data;
    const why = z.prettifyError(parsed.error).slice(0, 500);
    throw new PluginFailure('garbage', `the result of ${call.operation} breaks the contract: ${why}`);
  }

  #watchAbandoned(target: CallTarget, running: Promise<unknown>): void {
    const key = `${target.tenant}/${target.instance}`;
    const change = (by: number): void => {
      this.#abandoned.set(key, (this.#abandoned.get(key) ?? 0) + by);
      this.ports.metrics.gauge('sportello_plugin_abandoned_calls', labels(target), this.#abandoned.get(key) ?? 0);
    };
    change(1);
    const ended = (): void => change(-1);
    running.then(ended, ended);
  }

  #count(target: PluginOwner, more: { operation: string; verdict: string }): void {
    this.ports.metrics.count('sportello_plugin_failures_total', { ...labels(target), ...more }, 1);
  }
}

function settle(breaker: CircuitBreaker, verdict: FailureVerdict): void {
  if (BREAKS.has(verdict)) breaker.failed();
  else if (verdict === 'stopped') breaker.undecided();
  else breaker.succeeded();
}

function labels({ tenant, plugin, instance }: PluginOwner): Readonly<Record<string, string>> {
  return { tenant, plugin, instance };
}

function aborted(stopped: AbortSignal, done: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const stop = (): void => reject(new PluginFailure('stopped', 'the instance is stopping'));
    stopped.addEventListener('abort', stop, { once: true });
    done.addEventListener('abort', () => stopped.removeEventListener('abort', stop), { once: true });
  });
}
