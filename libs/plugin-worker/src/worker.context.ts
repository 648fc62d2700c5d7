import type { Clock } from '@sportello/kernel';
import type {
  BlobRef,
  Door,
  Json,
  PluginContext,
  PluginHttpResponse,
  PluginLogger,
  PluginMetrics,
  RawInbound,
} from '@sportello/plugin-sdk';
import { Redactor } from './redactor.js';
import type { HostLine } from './host.line.js';
import type { WorkerStart } from './worker.protocol.js';

export interface ContextParts {
  readonly line: HostLine;
  readonly clock: Clock;
  readonly start: WorkerStart;
  /** Parsed and frozen. */
  readonly settings: unknown;
}

/** The context of one call: everything in it is done by the host's own context of that call. */
export function workerContext({ line, clock, start, settings }: ContextParts, call: number, signal: AbortSignal) {
  return Object.freeze<PluginContext>({
    tenant: start.tenant,
    instance: start.instance,
    settings: settings as Readonly<unknown>,
    secret: (field) => line.ask(call, 'secret', [field]) as Promise<string>,
    log: logger(line, call),
    http: (request) => line.ask(call, 'http', [request]) as Promise<PluginHttpResponse>,
    store: {
      get: (key) => line.ask(call, 'store.get', [key]) as Promise<Json | undefined>,
      set: async (key, value, options) => void (await line.ask(call, 'store.set', [key, value, options])),
      delete: async (key) => void (await line.ask(call, 'store.delete', [key])),
    },
    blobs: {
      put: (bytes) => line.ask(call, 'blobs.put', [bytes]) as Promise<BlobRef>,
      get: (ref) => line.ask(call, 'blobs.get', [ref]) as Promise<Uint8Array>,
    },
    clock: { now: () => clock.now() },
    signal,
    metrics: metrics(line, call),
  });
}

/** Hands over to the host; resolves once the message is committed. */
export function workerDoor(line: HostLine, call: number): Door {
  return {
    accept: (message: RawInbound) => line.ask(call, 'door.accept', [message]) as ReturnType<Door['accept']>,
  };
}

/** Knows no secret: what it takes out is what cannot be cloned. The host takes out secrets. */
const plain = new Redactor();

function logger(line: HostLine, call: number): PluginLogger {
  const write =
    (level: 'debug' | 'info' | 'warn' | 'error') =>
    (message: string, facts: Readonly<Record<string, Json>> = {}): void => {
      const told = plain.json(facts) as Readonly<Record<string, Json>>;
      line.tell({ kind: 'log', call, level, message: String(message).slice(0, 10_000), facts: told });
    };
  return { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
}

function metrics(line: HostLine, call: number): PluginMetrics {
  const write = (type: 'count' | 'gauge', name: string, value: number): void =>
    line.tell({ kind: 'metric', call, type, name: String(name), value: Number(value) });
  return { count: (name, by = 1) => write('count', name, by), gauge: (name, value) => write('gauge', name, value) };
}
