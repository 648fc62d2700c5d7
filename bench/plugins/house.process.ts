// The built server in a process of its own that can be asked what it uses. Forked by house.ts.
import 'reflect-metadata';
import { systemActor, systemClock, tenantId } from '@sportello/kernel';
import { createLogger } from '@sportello/platform';
import type { RoutingFacts } from '@sportello/plugin-sdk';
import { serverSettings, startSportello, type RunningSportello } from '@sportello/server';
import { applyFolder } from '@sportello/tenancy';
import { houseRoot } from '../../test/support/house.js';
import { FACTS } from './facts.js';
import type { Answer, Figures, Question, Times } from './house.protocol.js';

let roundTrips = 0;
const began = performance.now();
const settings = serverSettings(process.env, houseRoot);
const running = await startSportello(settings, {
  clock: systemClock,
  // As in production but for where it goes: lines are made, and thrown away.
  log: createLogger({ level: 'info', destination: { write: () => undefined } }),
  environment: {},
  observe: () => void (roundTrips += 1),
});
tell({ told: 'started', url: running.url, took: performance.now() - began });

process.on('message', (question: Question) => {
  answer(question).then(tell, (error: unknown) => tell({ told: 'failed', why: String(error) }));
});
process.once('disconnect', () => void running.close());

async function answer(question: Question): Promise<Answer> {
  switch (question.ask) {
    case 'figures':
      return { told: 'figures', figures: figures() };
    case 'apply':
      return applied(running);
    case 'evaluate':
      return { told: 'times', times: await evaluated(running, question) };
  }
}

function figures(): Figures {
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  const timers = process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
  return { resident: rss, heap: heapUsed, processor: (user + system) / 1_000, roundTrips, timers };
}

async function applied({ foundation }: RunningSportello): Promise<Answer> {
  for (const { file, outcome } of await applyFolder(foundation.revisions, settings.tenantsDir)) {
    if (outcome === 'refused') return { told: 'failed', why: `${file} was refused` };
  }
  return { told: 'applied' };
}

async function evaluated(
  { services }: RunningSportello,
  { tenant, rule, times }: Extract<Question, { ask: 'evaluate' }>,
): Promise<Times> {
  const ctx = { tenant: tenantId(tenant), actor: systemActor('bench'), correlationId: 'bench' };
  const facts: RoutingFacts = FACTS;
  const took: number[] = [];
  for (let n = 0; n < times; n++) {
    const start = performance.now();
    await services.host.evaluate(ctx, rule, facts);
    took.push(performance.now() - start);
    // Others get their turn, as between two calls that come from outside.
    if (n % 10 === 9) await new Promise((resolve) => setImmediate(resolve));
  }
  return took;
}

function tell(answer: Answer): void {
  process.send?.(answer);
}
