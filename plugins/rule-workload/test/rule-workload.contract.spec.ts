import { describeRoutingRuleContract } from '@sportello/plugin-testing';
import plugin from '@sportello/rule-workload';

describeRoutingRuleContract({
  plugin,
  folder: new URL('../', import.meta.url),
  settings: { teams: ['mail', 'phone', 'support'], channels: ['mail', 'phone'], whenFull: 'abstain' },
});
