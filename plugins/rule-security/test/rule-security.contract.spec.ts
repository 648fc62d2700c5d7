import { describeRoutingRuleContract } from '@sportello/plugin-testing';
import plugin from '@sportello/rule-security';

describeRoutingRuleContract({
  plugin,
  folder: new URL('../', import.meta.url),
  settings: { team: 'incident-response', kinds: ['malfunction'], words: ['phone', 'web*'] },
});
