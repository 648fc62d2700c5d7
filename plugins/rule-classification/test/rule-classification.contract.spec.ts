import { describeRoutingRuleContract } from '@sportello/plugin-testing';
import plugin from '@sportello/rule-classification';

describeRoutingRuleContract({
  plugin,
  folder: new URL('../', import.meta.url),
  settings: {
    routes: [
      { area: 'network', team: 'front-office', score: 1 },
      { area: 'network', topic: 'wifi', subtopic: 'no-signal', team: 'infrastructure', score: 5 },
      { area: 'mail', topic: 'quota', team: 'systems', dispatch: 'after-diagnosis' },
    ],
  },
  facts: [
    {
      kind: 'malfunction',
      channel: 'webform',
      channelInstance: 'portale',
      area: 'network',
      topic: 'wifi',
      subtopic: 'no-signal',
      severity: 2,
      language: 'it',
      userType: null,
      organisation: null,
      subject: '',
      lastTechnician: null,
      teams: [],
      fields: {},
    },
  ],
});
