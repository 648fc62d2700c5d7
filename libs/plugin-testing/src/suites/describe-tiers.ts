import type { ExtensionPoint, PluginDefinition } from '@sportello/plugin-sdk';
import type { z } from 'zod';
import type { TierOptions } from '../checks/bench.js';
import type { ContractCheck } from '../checks/contract.check.js';
import { ContractWorker } from '../tiers/contract.worker.js';
import { describeChecks } from './describe-checks.js';

interface Subject<Schema extends z.ZodType> extends TierOptions {
  readonly plugin: PluginDefinition<Schema>;
  readonly folder: URL;
}

/** The contract of one point: its cases, and the one that asks in both tiers at once. */
export interface Contract<Schema extends z.ZodType, Options extends Subject<Schema>> {
  readonly point: ExtensionPoint;
  readonly checks: (options: Options) => readonly ContractCheck[];
  readonly same: (options: Options, worker: ContractWorker<Schema>) => ContractCheck;
  /** What is asked of it in a worker, when that is less. */
  readonly inWorker?: (options: Options) => Options;
}

const START_WITHIN = 60_000;

/** Runs a contract in each tier the plugin declares, or that the options name. */
export function describeTiers<Schema extends z.ZodType, Options extends Subject<Schema>>(
  contract: Contract<Schema, Options>,
  options: Options,
): void {
  const title = `${options.plugin.id} keeps the contract of ${contract.point}`;
  const tiers = options.tiers ?? options.plugin.isolation;
  if (tiers.includes('in-process')) describeChecks(title, contract.checks(options));
  if (!tiers.includes('worker')) return;
  const worker = new ContractWorker(options.plugin, options);
  describe('isolation: worker', () => {
    beforeAll(() => worker.start(), START_WITHIN);
    afterAll(() => worker.end());
    describeChecks(title, workerChecks(contract, options, worker));
  });
}

/** The cases that are tried in a worker: all that do not look at this process alone, and whether both tiers give the same. */
export function workerChecks<Schema extends z.ZodType, Options extends Subject<Schema>>(
  { checks, same, inWorker = (all) => all }: Contract<Schema, Options>,
  options: Options,
  worker: ContractWorker<Schema>,
): readonly ContractCheck[] {
  const there = checks({ ...inWorker(options), plugin: worker.plugin });
  return [...there.filter(({ only }) => only === undefined), same(options, worker)];
}
