import type { PluginDefinition } from '@sportello/plugin-sdk';
import type { z } from 'zod';
import { TestInstance, type TestInstanceOptions } from '../host/test-instance.js';
import type { Bench } from './bench.js';
import { ContractViolation, must } from './contract.check.js';
import { secretsIn } from './secret-canary.js';

/** How long a well-behaved operation may take in a check, in milliseconds. */
const PATIENCE = 20_000;
/** "Abort within a second". */
const ABORT_WITHIN = 1_000;

export type Outcome<T> = { readonly value: T; readonly error?: never } | { readonly error: unknown };

/** One plugin against one bench: makes calls, keeps what came of them, and finds secrets in it. */
export class Trial<Schema extends z.ZodType> {
  readonly instance: TestInstance<Schema>;
  readonly #bench: Bench;
  readonly #seen: unknown[] = [];

  constructor(plugin: PluginDefinition<Schema>, bench: Bench, extra: Partial<TestInstanceOptions> = {}) {
    this.#bench = bench;
    this.instance = new TestInstance(plugin, {
      settings: bench.settings,
      ...(bench.secrets === undefined ? {} : { secrets: bench.secrets }),
      ...extra,
    });
  }

  /** Result or error of one operation; an operation that never ends violates the contract. */
  async outcome<T>(
    operation: (ctx: ReturnType<TestInstance<Schema>['context']>) => Promise<T>,
    signal?: AbortSignal,
  ): Promise<Outcome<T>> {
    const outcome = await settled(
      async () => operation(this.instance.context(signal)),
      PATIENCE,
      'an operation did not end',
    );
    this.#seen.push(outcome);
    return outcome;
  }

  /** The operation's result; its failure violates the contract. */
  async result<T>(
    what: string,
    operation: (ctx: ReturnType<TestInstance<Schema>['context']>) => Promise<T>,
  ): Promise<T> {
    const outcome = await this.outcome(operation);
    if ('error' in outcome) {
      must(false, `${what} must succeed on a healthy other side, but threw ${describeError(outcome.error)}`);
    }
    return outcome.value;
  }

  /** Starts the operation, aborts it, and demands that it ends within a second. */
  async aborted(
    what: string,
    operation: (ctx: ReturnType<TestInstance<Schema>['context']>) => Promise<unknown>,
  ): Promise<void> {
    const controller = new AbortController();
    const running = (async () => operation(this.instance.context(controller.signal)))();
    const outcome = running.then(
      (value) => ({ value }),
      (error: unknown) => ({ error }),
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    controller.abort(new DOMException('stopped by the contract suite', 'AbortError'));
    this.#seen.push(
      await settled(() => outcome, ABORT_WITHIN, `${what} went on for more than a second after its signal was aborted`),
    );
  }

  /** Demands that no secret is in anything the plugin returned, threw, logged, measured or stored. */
  mustHaveKeptSecrets(): void {
    const where = {
      'its results or errors': this.#seen,
      'its logs': this.instance.log.lines,
      'its store': this.instance.store.dump(),
      'its metrics': [[...this.instance.metrics.counts], [...this.instance.metrics.gauges]],
    };
    for (const [place, value] of Object.entries(where)) {
      const found = secretsIn(value, Object.values(this.#bench.secrets ?? {}));
      must(found.length === 0, `a secret appears in ${place}`);
    }
  }
}

function settled<T>(run: () => Promise<T>, milliseconds: number, complaint: string): Promise<Outcome<T>> {
  return within(milliseconds, complaint, () =>
    run().then(
      (value): Outcome<T> => ({ value }),
      (error: unknown): Outcome<T> => ({ error }),
    ),
  );
}

/** What `run` gives, or a violation when it takes longer. */
export async function within<T>(milliseconds: number, complaint: string, run: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new ContractViolation(`${complaint} (${milliseconds} ms)`)), milliseconds);
  });
  try {
    return await Promise.race([run(), late]);
  } finally {
    clearTimeout(timer);
  }
}

export function describeError(error: unknown): string {
  const { name, message } = error as { name?: unknown; message?: unknown };
  return typeof name === 'string' && typeof message === 'string' ? `${name}: ${message}` : String(error);
}

/** Runs `use` against a fresh bench and closes it whatever happens. */
export async function withBench<B extends Bench>(
  make: () => Promise<B> | B,
  use: (bench: B) => Promise<void>,
): Promise<void> {
  const bench = await make();
  try {
    await use(bench);
  } finally {
    await bench.close();
  }
}
