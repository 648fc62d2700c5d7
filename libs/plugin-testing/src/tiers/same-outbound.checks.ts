import type { RoutingFacts } from '@sportello/plugin-sdk';
import * as fc from 'fast-check';
import type { z } from 'zod';
import type {
  ContractOptions,
  EscalationBench,
  NotifierBench,
  RoutingRuleContractOptions,
  SendBench,
} from '../checks/bench.js';
import { must, type ContractCheck } from '../checks/contract.check.js';
import { exampleNotification, exampleOutbound } from '../checks/example.notification.js';
import { exampleTask, exampleTaskChange } from '../checks/example.task.js';
import { routingFacts } from '../checks/routing-rule.checks.js';
import type { ContractWorker } from './contract.worker.js';
import { sameResultsCheck } from './same-results.check.js';

/** Seed and number of the facts a rule is asked about. */
const FACTS = { seed: 730, numRuns: 30 };

// The two share their store: an instance that has moved to the other tier knows what it has sent.
export const sameSending = <Schema extends z.ZodType>(
  options: ContractOptions<Schema, SendBench>,
  worker: ContractWorker<Schema>,
): ContractCheck =>
  sameResultsCheck({ ...options, point: 'channel.outbound' }, worker, async (both, bench) => {
    await both.same('send', (point, ctx) => point.send(ctx, exampleOutbound(), 'key-1'));
    await mustHaveReceived(bench);
  });

export const sameNotices = <Schema extends z.ZodType>(
  options: ContractOptions<Schema, NotifierBench>,
  worker: ContractWorker<Schema>,
): ContractCheck =>
  sameResultsCheck({ ...options, point: 'notifier' }, worker, async (both, bench) => {
    const notification = bench.notification?.() ?? exampleNotification();
    await both.same('notify', (point, ctx) => point.notify(ctx, notification, 'key-1'));
    await mustHaveReceived(bench);
  });

export const sameEscalations = <Schema extends z.ZodType>(
  options: ContractOptions<Schema, EscalationBench>,
  worker: ContractWorker<Schema>,
): ContractCheck =>
  sameResultsCheck({ ...options, point: 'escalation.connector' }, worker, async (both, bench) => {
    const opened = await both.same('open', (point, ctx) => point.open(ctx, exampleTask(), 'key-1'));
    const reference = opened?.reference ?? '';
    await both.same('update', (point, ctx) =>
      point.update(ctx, exampleTask(), reference, exampleTaskChange(), 'key-2'),
    );
    await bench.say?.(2);
    await both.same('pull', async (point, ctx) => point.pull?.(ctx, null));
    const arrived = await bench.arrived?.();
    must(
      arrived === undefined || (arrived.opened === 1 && arrived.updated === 1),
      `one task and one change were told in both tiers; ${arrived?.opened} and ${arrived?.updated} arrived`,
    );
  });

export const sameVerdicts = <Schema extends z.ZodType>(
  options: RoutingRuleContractOptions<Schema>,
  worker: ContractWorker<Schema>,
): ContractCheck => {
  const { plugin, settings } = options;
  const bench = () => ({ settings, close: async () => undefined });
  return sameResultsCheck({ plugin, point: 'routing.rule', bench }, worker, async (both) => {
    const facts: readonly RoutingFacts[] = [...(options.facts ?? []), ...fc.sample(routingFacts, FACTS)];
    for (const each of facts) {
      const what = `the verdict on ${JSON.stringify(each)}`;
      await both.same(what, async (point, ctx) => point.evaluate(structuredClone(each), ctx.settings));
    }
  });
};

async function mustHaveReceived(bench: SendBench): Promise<void> {
  const arrived = await bench.received();
  must(arrived === 1, `one key was sent in both tiers and ${arrived} messages arrived`);
}
