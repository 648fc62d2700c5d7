import type { Json, RoutingFacts, RoutingRule, RoutingVerdict } from '@sportello/plugin-sdk';
import { hang, plugin, wants, type Settings } from './fixtures/plugins.js';
import { contextOf, TENANT, testWorld, type World } from './fixtures/test.host.js';

let world: World;
const ctx = contextOf(TENANT);
const facts = { kind: 'support', channel: 'mail' } as RoutingFacts;
const reason = { it: 'perché', en: 'because' };

beforeEach(async () => {
  world = await testWorld();
});
afterEach(() => world.close());

const rule = (id: string, evaluate: RoutingRule<Settings>['evaluate']) => plugin(id, { 'routing.rule': { evaluate } });
const byLabel = rule('rule-label', (_facts, { label }) => ({ decision: 'route', team: label ?? 'none', reason }));

describe('rules that are tried, and are no instances of the tenant', () => {
  it('answer under their own settings, side by side with those in force, and leave no trace', async () => {
    world.wanted.want(TENANT, wants('a', 'rule-label', { label: 'now' }));
    const host = await world.host([byLabel]);
    const trial = host.tryRules(ctx, [
      wants('a', 'rule-label', { label: 'then' }),
      wants('b', 'rule-label', { label: 'more' }),
    ]);
    expect(await trial.evaluate('a', facts)).toMatchObject({ team: 'then' });
    expect(await trial.evaluate('b', facts)).toMatchObject({ team: 'more' });
    expect(await host.evaluate(ctx, 'a', facts)).toMatchObject({ team: 'now' });
    await trial.end();
    await expect(trial.evaluate('a', facts)).rejects.toThrow();
    expect((await host.listHealth(TENANT)).map(({ name }) => name)).not.toContain('b');
    expect(await host.evaluate(ctx, 'a', facts)).toMatchObject({ team: 'now' });
  });

  it.each<[string, ReturnType<typeof rule>, object, RegExp]>([
    ['throws', rule('rule-x', () => Promise.reject(new Error('boom'))), {}, /boom/],
    ['answers garbage', rule('rule-x', () => ({ decision: 'route' }) as unknown as RoutingVerdict), {}, /contract/],
    ['refuses its settings', rule('rule-x', () => ({ decision: 'abstain', reason })), { unknown: 1 }, /unknown/],
    ['is not there', byLabel, {}, /not loaded/],
  ])('say why when one %s', async (_what, one, settings, why) => {
    const host = await world.host([one]);
    const trial = host.tryRules(ctx, [wants('x', 'rule-x', settings as Json)]);
    await expect(trial.evaluate('x', facts)).rejects.toThrow(why);
    await trial.end();
  });

  it('are given up when one hangs, and take no place from those in force', async () => {
    world.wanted.want(TENANT, wants('a', 'rule-label', { label: 'now' }));
    const host = await world.host([byLabel, rule('rule-x', hang)]);
    const trial = host.tryRules(ctx, [wants('x', 'rule-x')]);
    await expect(trial.evaluate('x', facts)).rejects.toThrow(/longer than/);
    expect(await host.evaluate(ctx, 'a', facts)).toMatchObject({ team: 'now' });
    await trial.end();
  });

  it('know no rule that was not asked for', async () => {
    const trial = (await world.host([byLabel])).tryRules(ctx, []);
    await expect(trial.evaluate('x', facts)).rejects.toMatchObject({ code: 'PLUGIN.INSTANCE_NOT_FOUND' });
  });
});
