import type { ExtensionPoint, InputProblem, Json } from '@sportello/plugin-sdk';

/** What a worker is born with. */
export interface WorkerStart {
  /** `file:` URL of the plugin's module. */
  readonly entry: string;
  readonly tenant: string;
  readonly instance: string;
  /** Unparsed: the worker parses them with the plugin's own schema, as the host did. */
  readonly settings: Json;
}

/** An error without its class, which does not cross. */
export interface CrossingError {
  readonly message: string;
  readonly verdict?: string;
  readonly field?: string;
  readonly code?: string;
  readonly problems?: readonly InputProblem[];
}

/** What the plugin's context asks of the host and waits for. */
export type Question =
  'secret' | 'http' | 'store.get' | 'store.set' | 'store.delete' | 'blobs.put' | 'blobs.get' | 'door.accept';

export type ToWorker =
  | {
      readonly kind: 'call';
      readonly call: number;
      readonly point: ExtensionPoint;
      readonly method: string;
      readonly args: readonly unknown[];
    }
  | { readonly kind: 'close'; readonly call: number; readonly door: number }
  | { readonly kind: 'abort'; readonly call: number; readonly timeout: boolean }
  | { readonly kind: 'answer'; readonly ask: number; readonly value: unknown }
  | { readonly kind: 'refusal'; readonly ask: number; readonly error: CrossingError };

export type FromWorker =
  | { readonly kind: 'unfit'; readonly error: CrossingError }
  | { readonly kind: 'result'; readonly call: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly call: number; readonly error: CrossingError }
  | {
      readonly kind: 'ask';
      readonly ask: number;
      readonly call: number;
      readonly question: Question;
      readonly args: readonly unknown[];
    }
  | {
      readonly kind: 'log';
      readonly call: number;
      readonly level: 'debug' | 'info' | 'warn' | 'error';
      readonly message: string;
      readonly facts: Readonly<Record<string, Json>>;
    }
  | {
      readonly kind: 'metric';
      readonly call: number;
      readonly type: 'count' | 'gauge';
      readonly name: string;
      readonly value: number;
    }
  /** Something went wrong that no call awaits. */
  | { readonly kind: 'left'; readonly error: CrossingError };

/** Points whose methods cross, and how they are called. Anything else a contribution holds is data. */
export const METHODS: Readonly<Record<ExtensionPoint, readonly string[]>> = {
  'channel.inbound.poll': ['check', 'poll', 'acknowledge', 'wait', 'read'],
  'channel.inbound.push': ['check', 'describe', 'verify', 'parse', 'read'],
  'channel.inbound.listen': ['check', 'listen', 'read'],
  'channel.outbound': ['check', 'send'],
  'channel.receipt': ['check', 'classify'],
  'routing.rule': ['evaluate'],
  'escalation.connector': ['check', 'open', 'update', 'pull'],
  notifier: ['check', 'notify', 'preview'],
};
