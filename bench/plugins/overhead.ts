import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PluginDefinition, RoutingFacts } from '@sportello/plugin-sdk';
import { houseRoot } from '../../test/support/house.js';
import { print, table, whole } from '../support/print.js';
import { FACTS } from './facts.js';
import { House } from './house.js';
import type { Times } from './house.protocol.js';
import { benchTenant, houseFolders, putTenants, RULE } from './tenants.js';

/** One call of a rule: alone, supervised in the same process, supervised in a worker of its own. */
export async function overhead(dataDir: string, times: number): Promise<void> {
  const folders = await houseFolders(dataDir, 'tiers');
  await putTenants(folders.tenantsDir, [benchTenant('vicino'), benchTenant('lontano', 'worker')]);
  const house = await House.start(folders);
  try {
    await house.evaluate('vicino', RULE, times);
    const inProcess = await house.evaluate('vicino', RULE, times);
    await house.evaluate('lontano', RULE, Math.ceil(times / 4));
    const worker = await house.evaluate('lontano', RULE, times);
    await direct(times);
    report(await direct(times), { 'in-process': inProcess, worker });
  } finally {
    await house.stop();
  }
}

/** A rule that does nothing takes less than the clock can tell: the same number of calls, timed in hundreds. */
async function direct(times: number): Promise<Times> {
  const file = pathToFileURL(join(houseRoot, 'bench/plugins/subjects/rule/index.mjs')).href;
  const { default: plugin } = (await import(file)) as { default: PluginDefinition };
  const evaluate = plugin.contributes['routing.rule']?.evaluate as
    ((facts: RoutingFacts, settings: object) => unknown) | undefined;
  const settings = { team: 'front-office' };
  const took: number[] = [];
  for (let n = 0; n < times; n += 100) {
    const start = performance.now();
    for (let call = 0; call < 100; call++) await evaluate?.(FACTS, settings);
    took.push((performance.now() - start) / 100);
  }
  return took;
}

function report(alone: Times, tiers: Readonly<Record<string, Times>>): void {
  const base = percentile(alone, 0.5);
  const us = (ms: number): string => `${(ms * 1_000).toFixed(ms < 0.01 ? 2 : 0)} µs`;
  const row = (name: string, times: Times): string[] => [
    name,
    us(percentile(times, 0.5)),
    us(percentile(times, 0.99)),
    `${whole(percentile(times, 0.5) / base)} ×`,
  ];
  print(
    table([
      ['call of a rule', 'p50', 'p99', 'of the plain call'],
      row('plain', alone),
      ...Object.entries(tiers).map(([name, times]) => row(name, times)),
    ]),
  );
}

export function percentile(times: Times, share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
