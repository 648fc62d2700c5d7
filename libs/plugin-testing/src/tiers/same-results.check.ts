import type { ExtensionPoint, PluginDefinition } from '@sportello/plugin-sdk';
import type { z } from 'zod';
import type { Bench, Trouble } from '../checks/bench.js';
import { must, type ContractCheck } from '../checks/contract.check.js';
import { withBench } from '../checks/trial.js';
import { BothTiers } from './both.tiers.js';
import type { ContractWorker } from './contract.worker.js';

/** A plugin's contribution to the point. */
export type PointOf<Schema extends z.ZodType, P extends ExtensionPoint> = NonNullable<
  PluginDefinition<Schema>['contributes'][P]
>;

export interface SameResults<Schema extends z.ZodType, P extends ExtensionPoint, B extends Bench> {
  readonly plugin: PluginDefinition<Schema>;
  readonly point: P;
  readonly bench: () => Promise<B> | B;
  readonly without?: readonly Trouble[];
}

/** The last case of every contract: one instance, asked in both tiers. @param ask asks everything, of the two at once */
export function sameResultsCheck<Schema extends z.ZodType, P extends ExtensionPoint, B extends Bench>(
  { plugin, point, bench, without }: SameResults<Schema, P, B>,
  worker: ContractWorker<Schema>,
  ask: (both: BothTiers<Schema, PointOf<Schema, P>>, bench: B) => Promise<void>,
): ContractCheck {
  const contribution = ({ id, contributes }: PluginDefinition<Schema>): PointOf<Schema, P> => {
    const found = contributes[point];
    must(found !== undefined, `${id} does not contribute ${point}`);
    return found;
  };
  return {
    name: 'gives the same results in a worker thread as in-process, and the same errors',
    timeout: 60_000,
    run: () =>
      withBench(bench, async (made) => {
        const both = new BothTiers(plugin, worker.plugin, contribution, made);
        const check = (what: string) =>
          both.same(what, async (contributed, ctx) => ('check' in contributed ? contributed.check(ctx) : undefined));
        await check('check');
        await ask(both, made);
        if (without?.includes('refuseCredentials') !== true) {
          await made.refuseCredentials?.();
          await check('check with credentials that are refused');
        }
        both.mustHaveKeptSecrets();
        const [left] = worker.left;
        must(left === undefined, `in the worker it left something unhandled: ${left?.message}`);
      }),
  };
}
