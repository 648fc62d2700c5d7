import type { Clock } from '@sportello/kernel';
import type { MessagePort } from 'node:worker_threads';
import { FloodGate } from './flood.gate.js';
import { errorOf } from './crossing.error.js';
import type { FromWorker, Question, ToWorker } from './worker.protocol.js';

/** Questions under way at once; the others wait here, in the plugin's own memory. */
const UNDER_WAY = 64;

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

type Told = Extract<FromWorker, { kind: 'log' | 'metric' }>;

/** The worker's end of the line to its host. */
export class HostLine {
  readonly #asked = new Map<number, Waiting>();
  readonly #queue: (() => void)[] = [];
  readonly #gate: FloodGate;
  #asks = 0;

  constructor(
    private readonly port: Pick<MessagePort, 'postMessage'>,
    clock: Clock,
  ) {
    this.#gate = new FloodGate(clock);
  }

  /** @throws what the message holds when it cannot be cloned */
  post(message: FromWorker): void {
    this.port.postMessage(message);
  }

  /** Says what nobody answers; a flood is held back here, before it fills the host's memory. */
  tell(message: Told): void {
    if (!this.#gate.passes()) return;
    const held = this.#gate.held();
    if (held > 0) {
      const flood = `${held} lines and figures were held back`;
      this.post({ kind: 'log', call: message.call, level: 'warn', message: flood, facts: {} });
    }
    this.post(message);
  }

  /** @throws the SDK's error the host's answer stands for */
  ask(call: number, question: Question, args: readonly unknown[]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const send = (): void => {
        const ask = (this.#asks += 1);
        this.#asked.set(ask, { resolve, reject });
        try {
          this.post({ kind: 'ask', ask, call, question, args });
        } catch (error) {
          this.#settle(ask)?.reject(error instanceof Error ? error : new Error(String(error)));
        }
      };
      if (this.#asked.size < UNDER_WAY) send();
      else this.#queue.push(send);
    });
  }

  answered(message: Extract<ToWorker, { kind: 'answer' | 'refusal' }>): void {
    const waiting = this.#settle(message.ask);
    if (message.kind === 'answer') waiting?.resolve(message.value);
    else waiting?.reject(errorOf(message.error));
  }

  #settle(ask: number): Waiting | undefined {
    const waiting = this.#asked.get(ask);
    this.#asked.delete(ask);
    this.#queue.shift()?.();
    return waiting;
  }
}
