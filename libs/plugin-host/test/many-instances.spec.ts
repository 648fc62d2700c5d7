import type { RoutingFacts } from '@sportello/plugin-sdk';
import { hang, Mailbox, plugin, wants } from './fixtures/plugins.js';
import { contextOf, eventually, OTHER_TENANT, TENANT, testWorld, type World } from './fixtures/test.host.js';

let world: World;
beforeEach(async () => {
  world = await testWorld();
});
afterEach(() => world.close());

const MANY = 1_000;
const ctx = contextOf(OTHER_TENANT);
const facts = { kind: 'support' } as RoutingFacts;
const rule = plugin('rule-x', {
  'routing.rule': { evaluate: () => ({ decision: 'abstain', reason: { it: 'no', en: 'no' } }) },
});
const states = async (): Promise<Readonly<Record<string, number>>> => {
  const rows = await world.database.asAdmin<{ state: string; count: number }>(
    'SELECT state, count(*)::integer AS count FROM plugin_instance WHERE tenant_id = $1 GROUP BY 1',
    [TENANT],
  );
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
};
const names = Array.from({ length: MANY }, (_, n) => `mail-${n}`);

describe('a thousand mailboxes of one tenant', () => {
  it('all run, each is polled, and another tenant’s rule answers meanwhile', async () => {
    const polled = new Set<string>();
    const poller = {
      ...new Mailbox().poller(),
      poll: async ({ instance }: { instance: string }) => {
        polled.add(instance);
        return { messages: [], next: null, more: false };
      },
      // As IDLE does: each waits for as long as its mailbox is quiet.
      wait: hang,
    };
    world.wanted.want(TENANT, ...names.map((name) => wants(name, 'channel-x')));
    world.wanted.want(OTHER_TENANT, wants('rule', 'rule-x'));
    const quiet = { pollInterval: () => 60_000, leaseTtl: 30_000 };
    const host = await world.host([plugin('channel-x', { 'channel.inbound.poll': poller }), rule], quiet);
    host.start();
    expect(await host.evaluate(ctx, 'rule', facts)).toMatchObject({ decision: 'abstain' });
    await eventually(() => polled.size === MANY);
    await eventually(async () => (await states())['RUNNING'] === MANY);
    expect(world.metrics.counts.filter(({ name }) => name === 'sportello_plugin_failures_total')).toEqual([]);
  }, 180_000);

  it('keep all their leases by one message for all', async () => {
    let messages = 0;
    const { instances } = world.ports;
    const renewAll = instances.renewAll.bind(instances);
    instances.renewAll = (...args) => {
      messages += 1;
      return renewAll(...args);
    };
    world.wanted.want(TENANT, ...names.slice(0, 100).map((name) => wants(name, 'channel-x')));
    const mailbox = plugin('channel-x', { 'channel.inbound.poll': new Mailbox().poller() });
    const host = await world.host([mailbox], { pollInterval: () => 60_000, leaseTtl: 3_000 });
    host.start();
    await eventually(async () => (await states())['RUNNING'] === 100);
    const before = messages;
    await eventually(() => messages >= before + 2);
    const leases = await world.database.asAdmin<{ epoch: number; held: number }>(
      `SELECT lease_epoch AS epoch, count(*)::integer AS held FROM plugin_instance
        WHERE lease_until > clock_timestamp() GROUP BY 1`,
    );
    expect(leases).toEqual([{ epoch: 1, held: 100 }]);
  });
});
