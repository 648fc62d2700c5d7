import { pullResultSchema, type EscalationConnector, type Json, type PullResult } from '@sportello/plugin-sdk';
import type { z } from 'zod';
import type { ContractOptions, EscalationBench } from './bench.js';
import { trialOn } from './common.checks.js';
import { must, type ContractCheck } from './contract.check.js';
import { crossing } from './result.check.js';
import type { Trial } from './trial.js';

/** More pages than any check waits for. */
const MOST_PAGES = 100;

/** What `pull` must do, for connectors that have it. */
export function pullChecks<Schema extends z.ZodType>(
  options: ContractOptions<Schema, EscalationBench>,
  point: EscalationConnector<z.output<Schema>>,
): readonly ContractCheck[] {
  if (point.pull === undefined) return [];
  const ask = async (trial: Trial<Schema>, since: Json): Promise<PullResult> =>
    crossing('pull', pullResultSchema, await trial.result('pull', async (ctx) => point.pull?.(ctx, since)));
  const all = async (trial: Trial<Schema>, since: Json): Promise<{ ids: readonly string[]; next: Json }> => {
    const ids: string[] = [];
    let next = since;
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const found = await ask(trial, next);
      ids.push(...found.updates.map(({ externalId }) => externalId));
      next = found.next;
      if (!found.more) return { ids, next };
    }
    must(false, `pull still says more after ${MOST_PAGES} pages`);
    return { ids, next };
  };
  return [
    {
      name: 'pull gives everything the supplier said, each once, and nothing when asked again from there',
      run: trialOn(options, async (bench, trial) => {
        must(bench.say !== undefined, 'the bench has no say(): add it, for a connector that pulls');
        await bench.say(3);
        const first = await all(trial, null);
        must(new Set(first.ids).size === 3, `3 things were said, ${new Set(first.ids).size} were pulled`);
        must(first.ids.length === 3, 'one pull gives the same update twice');
        must((await all(trial, first.next)).ids.length === 0, 'what was pulled is pulled again from `next`');
        await bench.say(1);
        must((await all(trial, first.next)).ids.length === 1, 'what is said later is not pulled from `next`');
        trial.mustHaveKeptSecrets();
      }),
    },
    {
      name: 'pull from the same place gives the same again: what was not committed is not lost',
      run: trialOn(options, async (bench, trial) => {
        await bench.say?.(2);
        const [first, again] = [await all(trial, null), await all(trial, null)];
        must(
          [...first.ids].sort().join() === [...again.ids].sort().join(),
          'pulled twice from the same place, the updates or their external ids differ',
        );
      }),
    },
  ];
}
