import type { PluginContext } from '@sportello/plugin-sdk';
import type { z } from 'zod';
import type { Bench, ContractOptions, Trouble } from './bench.js';
import { must, type ContractCheck } from './contract.check.js';
import { definitionChecks } from './definition.checks.js';
import { mustReleaseHandles } from './open-handles.js';
import { Trial, withBench } from './trial.js';
import { mustFailWith } from './verdict.check.js';

/** One way of making the plugin talk to its other side. */
export interface Operation<B extends Bench, S> {
  readonly name: string;
  run(ctx: PluginContext<S>, bench: B): Promise<unknown>;
}

/** A check that sets up a bench and a trial of its own. */
export function trialOn<Schema extends z.ZodType, B extends Bench>(
  { plugin, bench }: ContractOptions<Schema, B>,
  use: (bench: B, trial: Trial<Schema>) => Promise<void>,
): () => Promise<void> {
  return () => withBench(bench, (made) => use(made, new Trial(plugin, made)));
}

/** What every plugin with an other side must do: name failures rightly, obey the signal, keep secrets, leave nothing open. */
export function commonChecks<Schema extends z.ZodType, B extends Bench>(
  options: ContractOptions<Schema, B>,
  operations: readonly Operation<B, z.output<Schema>>[],
): readonly ContractCheck[] {
  const { plugin, folder, bench } = options;
  return [
    // The definition alone is looked at here; which settings type it has does not matter.
    ...definitionChecks(plugin, folder, async () => {
      const made = await bench();
      await made.close();
      return made.settings;
    }),
    ...operations.flatMap((operation) => operationChecks(options, operation)),
    {
      name: 'keeps its secrets out of logs, errors, results, store and metrics',
      run: trialOn(options, async (made, trial) => {
        for (const operation of operations) await trial.outcome((ctx) => operation.run(ctx, made));
        trial.mustHaveKeptSecrets();
      }),
    },
  ];
}

function operationChecks<Schema extends z.ZodType, B extends Bench>(
  options: ContractOptions<Schema, B>,
  operation: Operation<B, z.output<Schema>>,
): ContractCheck[] {
  const can = (trouble: Trouble) => options.without?.includes(trouble) !== true;
  const failing = (trouble: Trouble, verdict: 'auth' | 'transient') =>
    trialOn(options, async (made, trial) => {
      await cause(made, trouble);
      mustFailWith(operation.name, await trial.outcome((ctx) => operation.run(ctx, made)), verdict);
      trial.mustHaveKeptSecrets();
    });
  const aborted = trialOn(options, async (made, trial) => {
    await cause(made, 'fallSilent');
    await trial.aborted(operation.name, (ctx) => operation.run(ctx, made));
    trial.mustHaveKeptSecrets();
  });
  // Counted while the other side is still up: what it drops by going away is the plugin's leak all the same.
  const released = (trouble?: Trouble) =>
    trialOn(options, async (made, trial) => {
      if (trouble !== undefined) await cause(made, trouble);
      const run = (ctx: PluginContext<z.output<Schema>>) => operation.run(ctx, made);
      await mustReleaseHandles(async () => {
        if (trouble === 'fallSilent') await trial.aborted(operation.name, run);
        else await trial.outcome(run);
      });
    });
  return [
    ...(can('refuseCredentials')
      ? [
          {
            name: `${operation.name}: refused credentials are an AuthPluginError`,
            run: failing('refuseCredentials', 'auth'),
          },
        ]
      : []),
    ...(can('vanish')
      ? [
          {
            name: `${operation.name}: an unreachable other side is a TransientPluginError`,
            run: failing('vanish', 'transient'),
          },
        ]
      : []),
    ...(can('fallSilent')
      ? [
          {
            name: `${operation.name}: ends within a second of being aborted while the other side is silent`,
            run: aborted,
          },
        ]
      : []),
    {
      name: `${operation.name}: leaves no handle open, whether it succeeds, fails or is aborted`,
      only: 'in-process',
      run: async () => {
        await released()();
        if (can('refuseCredentials')) await released('refuseCredentials')();
        if (can('fallSilent')) await released('fallSilent')();
      },
    },
  ];
}

async function cause(bench: Bench, trouble: Trouble): Promise<void> {
  must(
    bench[trouble] !== undefined,
    `the bench has no ${trouble}(): add it, or say without: ['${trouble}'] if it makes no sense here`,
  );
  await bench[trouble]();
}
