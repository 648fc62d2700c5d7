import { MessageChannel, type MessagePort, type Worker } from 'node:worker_threads';
import type { Json, PluginContext, PluginDefinition } from '@sportello/plugin-sdk';
import {
  contributionsThrough,
  PluginThread,
  type CrossingError,
  type PluginPort,
  type WorkerStart,
} from '@sportello/plugin-worker';
import type { z } from 'zod';
import type { TierOptions } from '../checks/bench.js';
import { contractThreads, pluginModule } from './contract.threads.js';
import type { Serve } from './contract.main.js';

const NOW = '2026-03-02T09:00:00Z';

/** A plugin in a worker thread, by the host's own means: what it contributes there can be tried as if it were here. */
export class ContractWorker<Schema extends z.ZodType> {
  /** The plugin, with contributions that are done in the worker. */
  readonly plugin: PluginDefinition<Schema>;
  /** What the plugin left unhandled. */
  readonly left: CrossingError[] = [];
  readonly #given = new WeakMap<object, Json>();
  readonly #threads = new WeakMap<object, PluginThread>();
  #worker: Worker | undefined;

  constructor(
    plugin: PluginDefinition<Schema>,
    private readonly from: TierOptions & { readonly folder: URL },
  ) {
    const contributes = contributionsThrough(plugin.contributes as PluginDefinition['contributes'], {
      thread: (settings, ctx) => this.#threadOf(settings as object, ctx),
    });
    const config = Object.create(plugin.config, {
      parse: { value: (given: Json) => this.#parsed(plugin, given) },
    }) as Schema;
    this.plugin = { ...plugin, config, contributes };
  }

  /** Starts the worker; nothing when it is there. @throws what kept it from loading the plugin */
  async start(): Promise<void> {
    if (this.#worker !== undefined) return;
    const { entry = await pluginModule(this.from.folder) } = this.from;
    const worker = contractThreads.start({
      entry: String(entry),
      tenant: '',
      instance: this.plugin.id,
      settings: null,
    });
    // Each instance that a case makes listens.
    worker.setMaxListeners(0);
    const why = await new Promise<string | undefined>((resolve) => {
      worker.once('message', (problem: CrossingError | null) => resolve(problem?.message));
      worker.once('error', ({ message }) => resolve(message));
      worker.once('exit', (code) => resolve(`it ended with exit code ${code}`));
    });
    if (why !== undefined)
      throw new Error(`${this.plugin.id} does not load in a worker thread (has it been built?): ${why}`);
    this.#worker = worker;
  }

  async end(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = undefined;
  }

  /** Settings are parsed again in the worker, from what was given. */
  #parsed(plugin: PluginDefinition<Schema>, given: Json): z.output<Schema> {
    const parsed = plugin.config.parse(given);
    this.#given.set(parsed as object, given);
    return parsed;
  }

  #threadOf(settings: object, ctx?: PluginContext): PluginThread {
    const known = this.#threads.get(settings);
    if (known !== undefined) return known;
    const { tenant = '', instance = '' } = ctx ?? {};
    const start = { entry: '', tenant, instance, settings: this.#given.get(settings) ?? null };
    const now = ctx?.clock.now().toISOString() ?? NOW;
    const maker = { settings: contractThreads.settings, start: () => this.#portOf(start, now) };
    const thread = new PluginThread(maker, start, (error) => this.left.push(error));
    this.#threads.set(settings, thread);
    return thread;
  }

  #portOf(start: WorkerStart, now: string): PluginPort {
    if (this.#worker === undefined) throw new Error('the worker of this contract has not been started');
    const { port1: mine, port2: port } = new MessageChannel();
    this.#worker.postMessage({ start, now, port } satisfies Serve, [port]);
    return portTo(this.#worker, mine);
  }
}

/** One instance's line to a worker that it shares. */
function portTo(worker: Worker, port: MessagePort): PluginPort {
  return {
    postMessage: (message) => port.postMessage(message),
    on: (event: string, listener: (value: never) => void) => {
      const heard = listener as (value: unknown) => void;
      return event.startsWith('message') ? port.on(event, heard) : worker.on(event, heard);
    },
    terminate: async () => port.close(),
  };
}
