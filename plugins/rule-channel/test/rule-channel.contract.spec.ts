import { describeRoutingRuleContract } from '@sportello/plugin-testing';
import plugin from '@sportello/rule-channel';

describeRoutingRuleContract({
  plugin,
  folder: new URL('../', import.meta.url),
  settings: {
    routes: [
      { instance: 'casella-uffici', kind: 'complaint', team: 'supervisors', score: 10 },
      { channel: 'webform', userType: 'employee', team: 'offices' },
      { channel: 'mail', team: 'back-office' },
    ],
  },
});
