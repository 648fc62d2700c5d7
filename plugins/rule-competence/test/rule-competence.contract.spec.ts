import { describeRoutingRuleContract } from '@sportello/plugin-testing';
import plugin from '@sportello/rule-competence';

describeRoutingRuleContract({
  plugin,
  folder: new URL('../', import.meta.url),
  settings: {
    wanted: [
      { kind: 'malfunction', skills: ['mail'] },
      { words: ['mail', 'web*'], skills: ['webform', 'phone'] },
    ],
    match: 'most',
    score: 5,
  },
});
