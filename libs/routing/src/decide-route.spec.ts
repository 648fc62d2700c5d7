import type { RoutingVerdict } from '@sportello/plugin-sdk';
import fc from 'fast-check';
import { decideRoute } from './decide-route.js';
import type { AskableRule, RoutingStrategy } from './routing.decision.js';

const reason = { it: 'perché', en: 'because' };
const teams = ['front', 'back', 'l2'];
const rule = (name: string, verdict: RoutingVerdict | Error): AskableRule => ({
  name,
  plugin: `rule-${name}`,
  ask: async () => {
    if (verdict instanceof Error) throw verdict;
    return verdict;
  },
});
const route = (team: string, score?: number): RoutingVerdict => ({
  decision: 'route',
  team,
  reason,
  ...(score === undefined ? {} : { score }),
});
const abstain: RoutingVerdict = { decision: 'abstain', reason };
const decide = (strategy: RoutingStrategy, ...rules: AskableRule[]) =>
  decideRoute({ strategy, rules, fallback: 'front', isTeam: (team) => teams.includes(team) });

describe('composition of routing rules', () => {
  it('takes the first rule that decides, and asks no further', async () => {
    const decision = await decide('first-match', rule('a', abstain), rule('b', route('back')), rule('c', route('l2')));
    expect(decision).toMatchObject({ team: 'back', rule: 'b', reason });
    expect(decision.trail.map(({ rule: name, verdict }) => [name, verdict])).toEqual([
      ['a', 'abstain'],
      ['b', 'route'],
    ]);
  });

  it('takes the heaviest opinion, and among equals the one written first', async () => {
    const decision = await decide(
      'score',
      rule('a', route('back', 2)),
      rule('b', route('l2', 5)),
      rule('c', route('front', 5)),
    );
    expect(decision).toMatchObject({ team: 'l2', rule: 'b' });
    expect(decision.trail).toHaveLength(3);
  });

  it('falls back to the team for what is nobody else’s, and says so', async () => {
    const decision = await decide('first-match', rule('a', abstain));
    expect(decision).toMatchObject({ team: 'front', rule: null });
    expect(decision.reason.it).toContain('front');
  });

  it('passes over a rule that fails or names no team of the tenant, keeping why', async () => {
    const decision = await decide(
      'first-match',
      rule('broken', new Error('boom')),
      rule('wrong', route('nobody')),
      rule('good', route('back')),
    );
    expect(decision.team).toBe('back');
    expect(decision.trail[0]).toMatchObject({ verdict: 'failed', reason: { en: expect.stringContaining('boom') } });
    expect(decision.trail[1]).toMatchObject({ verdict: 'failed', reason: { en: expect.stringContaining('nobody') } });
  });

  it('always ends at a team of the tenant, whatever the rules say', async () => {
    const verdicts = fc.oneof(
      fc.constant(abstain),
      fc.constantFrom(...teams, 'nobody').map((team) => route(team)),
      fc.tuple(fc.constantFrom(...teams), fc.integer({ min: 0, max: 9 })).map(([team, score]) => route(team, score)),
      fc.constant(new Error('boom')),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(verdicts, { maxLength: 8 }),
        fc.constantFrom<RoutingStrategy>('first-match', 'score'),
        async (list, strategy) => {
          const rules = list.map((verdict, at) => rule(`r${at}`, verdict));
          const decision = await decide(strategy, ...rules);
          expect(teams).toContain(decision.team);
          expect(await decide(strategy, ...rules)).toEqual(decision);
          const routed = decision.trail.some(({ verdict }) => verdict === 'route');
          expect(decision.rule !== null).toBe(routed);
        },
      ),
    );
  });
});
