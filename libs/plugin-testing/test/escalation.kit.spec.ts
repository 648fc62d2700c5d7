import { randomUUID } from 'node:crypto';
import { definePlugin, TransientPluginError, type EscalationConnector, type Json } from '@sportello/plugin-sdk';
import { describeEscalationContract, escalationChecks, type EscalationBench } from '@sportello/plugin-testing';
import { z } from 'zod';
import { packageOf } from './fixtures/spool.bench.js';
import { expectFound, expectListed } from './support/mutants.js';

const settings = z.strictObject({ desk: z.string() });
type Settings = z.output<typeof settings>;
type Connector = Required<EscalationConnector<Settings>>;

/** A supplier's own ticketing, in memory: it knows each task and change by the key it came with. */
class Supplier {
  readonly opened = new Map<string, string>();
  readonly changes = new Set<string>();
  readonly said: string[] = [];
}

const suppliers = new Map<string, Supplier>();

function supplierOf({ desk }: Settings): Supplier {
  const found = suppliers.get(desk);
  if (found === undefined) throw new TransientPluginError('nobody is there');
  return found;
}

const updates = (supplier: Supplier, from: number) =>
  supplier.said.slice(from, from + 2).map((externalId) => ({
    ...{ externalId, task: { reference: 'S-1' }, kind: 'progress' as const, text: 'Si lavora.' },
    ...{ at: '2026-03-02T10:00:00Z', attachments: [] },
  }));

const good: Connector = {
  check: async ({ settings: given }) => void supplierOf(given),
  open: async ({ settings: given }, _task, key) => {
    const { opened } = supplierOf(given);
    const reference = opened.get(key) ?? `S-${opened.size + 1}`;
    opened.set(key, reference);
    return { reference };
  },
  update: async ({ settings: given }, _task, _reference, _change, key) => void supplierOf(given).changes.add(key),
  pull: async ({ settings: given }, since) => {
    const supplier = supplierOf(given);
    const from = Number(since ?? 0);
    const next = Math.min(from + 2, supplier.said.length);
    return { updates: updates(supplier, from), next, more: next < supplier.said.length };
  },
};

const pluginWith = (flaw: Partial<Connector> = {}) =>
  definePlugin({
    id: 'escalation-memory',
    title: { it: 'Memoria', en: 'Memory' },
    description: { it: 'Per le prove.', en: 'For tests.' },
    host: '^1.0.0',
    config: settings,
    configVersion: 1,
    scopes: [],
    deadlines: {},
    isolation: ['in-process'],
    contributes: { 'escalation.connector': { ...good, ...flaw } },
  });

function bench(): EscalationBench {
  const desk = randomUUID();
  const supplier = new Supplier();
  suppliers.set(desk, supplier);
  return {
    settings: { desk },
    arrived: async () => ({ opened: new Set(supplier.opened.keys()).size, updated: supplier.changes.size }),
    say: async (count) => {
      for (let i = 0; i < count; i += 1) supplier.said.push(`${desk}-${supplier.said.length}`);
    },
    vanish: async () => void suppliers.delete(desk),
    close: async () => void suppliers.delete(desk),
  };
}

const folder = await packageOf(pluginWith());
const without = ['refuseCredentials', 'fallSilent'] as const;

describeEscalationContract({ plugin: pluginWith(), folder, bench, without });

const numberOf = (since: Json): number => Number(since ?? 0);
const FLAWS: Record<string, { flaw: Partial<Connector>; complaint: RegExp }> = {
  'opens a repeated key again': {
    flaw: { open: (ctx, task) => good.open(ctx, task, randomUUID()) },
    complaint: /one key was opened three times and 3 tasks arrived/,
  },
  'gives a repeated key another reference': {
    flaw: {
      open: async (ctx, task, key) => ({ reference: (await good.open(ctx, task, key)).reference + randomUUID() }),
    },
    complaint: /must give the first reference/,
  },
  'gives no reference': {
    flaw: { open: async (ctx, task, key) => ({ reference: '', ...((await good.open(ctx, task, key)) && {}) }) },
    complaint: /result of open breaks the contract/,
  },
  'opens nothing': {
    flaw: { open: async () => ({ reference: 'S-1' }) },
    complaint: /one task was opened, 0 arrived/,
  },
  'takes two tasks for one': {
    flaw: { open: (ctx, task) => good.open(ctx, task, 'the only one') },
    complaint: /two tasks were opened, 1 arrived/,
  },
  'changes what it is given': {
    flaw: {
      open: (ctx, task, key) => {
        Object.assign(task, { title: 'mine' });
        return good.open(ctx, task, key);
      },
    },
    complaint: /open must succeed on a healthy other side, but threw TypeError/,
  },
  'tells a repeated key again': {
    flaw: { update: (ctx, task, reference, change) => good.update(ctx, task, reference, change, randomUUID()) },
    complaint: /one key was told three times and 3 changes arrived/,
  },
  'does not know a kind of change': {
    flaw: {
      update: async (ctx, task, reference, change, key) => {
        if (change.kind === 'cancelled') throw new Error('no such word');
        await good.update(ctx, task, reference, change, key);
      },
    },
    complaint: /update \(cancelled\) must succeed/,
  },
  'keeps quiet about a kind of change': {
    flaw: {
      update: async (ctx, task, reference, change, key) => {
        if (change.kind !== 'reminder') await good.update(ctx, task, reference, change, key);
      },
    },
    complaint: /7 changes were told, 6 arrived/,
  },
  'takes an outage for the end': {
    flaw: {
      check: async () => {
        throw new Error('gone');
      },
    },
    complaint: /check: an unreachable other side is a TransientPluginError|check must fail with TransientPluginError/,
  },
  'never moves on': {
    flaw: { pull: async (ctx, since) => ({ ...(await good.pull(ctx, since)), next: null }) },
    complaint: /pull still says more after 100 pages|pulled again from `next`|gives the same update twice/,
  },
  'stops after the first page': {
    flaw: { pull: async (ctx, since) => ({ ...(await good.pull(ctx, since)), more: false }) },
    complaint: /3 things were said, 2 were pulled/,
  },
  'names updates anew each time': {
    flaw: {
      pull: async (ctx, since) => {
        const found = await good.pull(ctx, since);
        return { ...found, updates: found.updates.map((update) => ({ ...update, externalId: randomUUID() })) };
      },
    },
    complaint: /the updates or their external ids differ/,
  },
  'forgets what is said later': {
    flaw: {
      pull: async (ctx, since) =>
        numberOf(since) >= 3 ? { updates: [], next: since, more: false } : good.pull(ctx, since),
    },
    complaint: /what is said later is not pulled/,
  },
};

describe('the kit for escalation.connector finds the plugin that', () => {
  it.each(Object.entries(FLAWS))('%s', async (name, { flaw, complaint }) => {
    const checks = escalationChecks({ plugin: pluginWith(flaw), folder, bench, without });
    await expectFound(name, complaint, { point: 'escalation.connector', checks });
  });

  it('… and no case is without one', () => {
    expectListed(Object.keys(FLAWS), {
      point: 'escalation.connector',
      checks: escalationChecks({ plugin: pluginWith(), folder, bench, without }),
    });
  });
});
