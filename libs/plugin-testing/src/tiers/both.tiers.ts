import type { PluginContext, PluginDefinition } from '@sportello/plugin-sdk';
import type { z } from 'zod';
import type { Bench } from '../checks/bench.js';
import { must } from '../checks/contract.check.js';
import { verdictOf } from '../checks/verdict.check.js';
import { Trial, type Outcome } from '../checks/trial.js';
import { bytesAsHex } from '../checks/same.values.js';

/** One instance that moves between the tiers, with what it has stored: whatever it is asked, both give the same. */
export class BothTiers<Schema extends z.ZodType, Point> {
  readonly inProcess: Trial<Schema>;
  readonly #inWorker: Trial<Schema>;
  readonly #point: (plugin: PluginDefinition<Schema>) => Point;
  readonly #plugins: readonly [PluginDefinition<Schema>, PluginDefinition<Schema>];

  constructor(
    plugin: PluginDefinition<Schema>,
    inWorker: PluginDefinition<Schema>,
    point: (plugin: PluginDefinition<Schema>) => Point,
    bench: Bench,
  ) {
    this.inProcess = new Trial(plugin, bench);
    const { store, blobs } = this.inProcess.instance;
    this.#inWorker = new Trial(inWorker, bench, { store, blobs });
    this.#plugins = [plugin, inWorker];
    this.#point = point;
  }

  /** The result in-process, if any. @throws ContractViolation when the worker gives something else */
  async same<T>(
    what: string,
    operation: (point: Point, ctx: PluginContext<z.output<Schema>>) => Promise<T>,
  ): Promise<T | undefined> {
    const [here, there] = this.#plugins;
    const mine = await this.inProcess.outcome((ctx) => operation(this.#point(here), ctx));
    const theirs = await this.#inWorker.outcome((ctx) => operation(this.#point(there), ctx));
    const [one, other] = [told(mine), told(theirs)];
    must(one === other, `${what} gives ${shortened(one)} in-process and ${shortened(other)} in a worker thread`);
    return 'error' in mine ? undefined : mine.value;
  }

  mustHaveKeptSecrets(): void {
    this.inProcess.mustHaveKeptSecrets();
    this.#inWorker.mustHaveKeptSecrets();
  }
}

/** An outcome as text; of an error what the host makes something of. */
function told(outcome: Outcome<unknown>): string {
  if (!('error' in outcome)) return JSON.stringify({ value: outcome.value }, bytesAsHex);
  const { message, field, code, problems } = outcome.error as Readonly<Record<string, unknown>>;
  return JSON.stringify({ threw: { verdict: verdictOf(outcome.error), message, field, code, problems } });
}

const shortened = (text: string): string => (text.length > 2_000 ? `${text.slice(0, 2_000)}…` : text);
