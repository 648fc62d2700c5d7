import { describeRoutingRuleContract } from '@sportello/plugin-testing';
import plugin from '@sportello/rule-last-technician';

describeRoutingRuleContract({
  plugin,
  folder: new URL('../', import.meta.url),
  settings: { kinds: ['malfunction', 'support'], score: 50 },
});
