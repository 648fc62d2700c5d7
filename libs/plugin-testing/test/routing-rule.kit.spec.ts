import { definePlugin, type PluginDefinition, type RoutingRule } from '@sportello/plugin-sdk';
import { describeRoutingRuleContract, routingRuleChecks } from '@sportello/plugin-testing';
import { z } from 'zod';
import { packageOf } from './fixtures/spool.bench.js';
import { expectFound, expectListed } from './support/mutants.js';

const config = z.strictObject({ teams: z.record(z.string(), z.string()) });
type Settings = z.output<typeof config>;

const reason = { it: 'Per il canale', en: 'By the channel' };

const good: RoutingRule<Settings> = {
  evaluate: (facts, settings) => {
    const team = Object.hasOwn(settings.teams, facts.channel) ? settings.teams[facts.channel] : undefined;
    return team === undefined ? { decision: 'abstain', reason } : { decision: 'route', team, reason };
  },
};

const rulePlugin = (evaluate = good.evaluate): PluginDefinition<typeof config> =>
  definePlugin({
    id: 'rule-example',
    title: { it: 'Regola', en: 'Rule' },
    description: { it: 'Esempio', en: 'Example' },
    host: '^1.0.0',
    config,
    configVersion: 1,
    scopes: [],
    isolation: ['in-process'],
    contributes: { 'routing.rule': { evaluate } },
  });

const folder = await packageOf(rulePlugin());
const settings = { teams: { mail: 'back-office', phone: 'front-office' } };

describeRoutingRuleContract({ plugin: rulePlugin(), folder, settings });

let turns = 0;

const FLAWS: Record<string, { evaluate: RoutingRule<Settings>['evaluate']; complaint: RegExp }> = {
  'changes the facts': {
    evaluate: (facts, given) => {
      (facts as { kind: string }).kind = 'changed';
      return good.evaluate(facts, given);
    },
    complaint: /evaluate threw TypeError/,
  },
  'changes its settings': {
    evaluate: (facts, given) => {
      given.teams['mail'] = 'other';
      return good.evaluate(facts, given);
    },
    complaint: /evaluate threw TypeError/,
  },
  'takes turns': {
    evaluate: () => ({ decision: 'route', team: `team-${(turns += 1) % 2}`, reason }),
    complaint: /the same facts got another verdict/,
  },
  'looks at the clock': {
    evaluate: (facts, given) => (Date.now() > 0 ? good.evaluate(facts, given) : { decision: 'abstain', reason }),
    complaint: /evaluate used Date\.now/,
  },
  'throws dice, and hides it': {
    evaluate: (facts, given) => {
      try {
        Math.random();
      } catch {
        // As a plugin might.
      }
      return good.evaluate(facts, given);
    },
    complaint: /evaluate used Math\.random/,
  },
  'gives no reason': {
    evaluate: () => ({ decision: 'abstain', reason: { it: '', en: '' } }),
    complaint: /result of evaluate breaks the contract/,
  },
  'throws instead of abstaining': {
    evaluate: (facts) => {
      if (facts.area === null) throw new Error('no area');
      return { decision: 'abstain', reason };
    },
    complaint: /a rule that has nothing to say abstains/,
  },
};

describe('the kit for routing.rule finds the plugin that', () => {
  it.each(Object.entries(FLAWS))('%s', async (name, { evaluate, complaint }) => {
    const checks = routingRuleChecks({ plugin: rulePlugin(evaluate), folder, settings });
    await expectFound(name, complaint, { point: 'routing.rule', checks });
  });

  it('… and no case is without one', () => {
    expectListed(Object.keys(FLAWS), {
      point: 'routing.rule',
      checks: routingRuleChecks({ plugin: rulePlugin(), folder, settings }),
    });
  });
});
