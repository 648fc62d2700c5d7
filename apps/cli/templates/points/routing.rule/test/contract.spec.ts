import { describeRoutingRuleContract } from '@sportello/plugin-testing';
import plugin from '../src/index.js';

describeRoutingRuleContract({
  plugin,
  folder: new URL('../', import.meta.url),
  settings: { words: [{ word: 'rete', team: 'networks' }] },
});
