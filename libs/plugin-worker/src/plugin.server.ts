import type { Clock } from '@sportello/kernel';
import type { Listening, PluginDefinition } from '@sportello/plugin-sdk';
import { deepFreeze } from './deep-freeze.js';
import { crossingError } from './crossing.error.js';
import type { HostLine } from './host.line.js';
import { workerContext, workerDoor, type ContextParts } from './worker.context.js';
import type { FromWorker, ToWorker, WorkerStart } from './worker.protocol.js';

type Call = Extract<ToWorker, { kind: 'call' }>;
type Method = (...args: readonly unknown[]) => unknown;

/** Serves one instance inside its worker: what the host calls, the plugin does. */
export class PluginServer {
  readonly #calls = new Map<number, AbortController>();
  readonly #doors = new Map<number, Listening>();
  readonly #parts: ContextParts;

  constructor(
    private readonly definition: PluginDefinition,
    private readonly line: HostLine,
    start: WorkerStart,
    clock: Clock,
  ) {
    const settings = deepFreeze(definition.config.parse(structuredClone(start.settings)));
    this.#parts = { line, clock, start, settings };
  }

  receive(message: ToWorker): void {
    switch (message.kind) {
      case 'call':
        return void this.#answer(message.call, message.method, () => this.#run(message));
      case 'close':
        return void this.#answer(message.call, 'close', () => this.#close(message.door));
      case 'abort': {
        const name = message.timeout ? 'TimeoutError' : 'AbortError';
        return this.#calls.get(message.call)?.abort(new DOMException('the host has given up this call', name));
      }
      default:
        return this.line.answered(message);
    }
  }

  async #answer(call: number, method: string, work: () => Promise<unknown>): Promise<void> {
    let answer: FromWorker;
    try {
      answer = { kind: 'result', call, value: await work() };
    } catch (error) {
      answer = { kind: 'failure', call, error: crossingError(error) };
    }
    if (!this.#doors.has(call)) this.#calls.delete(call);
    try {
      this.line.post(answer);
    } catch {
      const error = { verdict: 'garbage', message: `the result of ${method} cannot be cloned` };
      this.line.post({ kind: 'failure', call, error });
    }
  }

  async #run({ call, point, method, args }: Call): Promise<unknown> {
    const controller = new AbortController();
    this.#calls.set(call, controller);
    const contribution = this.definition.contributes[point] as Readonly<Record<string, unknown>> | undefined;
    const work = contribution?.[method];
    if (typeof work !== 'function') throw new Error(`the plugin has no ${point} ${method}`);
    if (point === 'routing.rule') return (work as Method).call(contribution, ...args, this.#parts.settings);
    const ctx = workerContext(this.#parts, call, controller.signal);
    if (method !== 'listen') return (work as Method).call(contribution, ctx, ...args);
    const listening = (await (work as Method).call(contribution, ctx, workerDoor(this.line, call))) as Listening;
    this.#doors.set(call, listening);
    return { address: listening.address };
  }

  async #close(door: number): Promise<void> {
    const listening = this.#doors.get(door);
    this.#doors.delete(door);
    this.#calls.delete(door);
    await listening?.close();
  }
}
