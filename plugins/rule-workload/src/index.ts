import { definePlugin } from '@sportello/plugin-sdk';
import { evaluateWorkloadRule } from './workload-rule.evaluate.js';
import { workloadRuleSettings } from './workload-rule.settings.js';

export default definePlugin({
  id: 'rule-workload',
  title: { it: 'Instradamento per carico', en: 'Routing by workload' },
  description: {
    it: 'Assegna la richiesta al meno carico tra i gruppi indicati.',
    en: 'Gives the request to the least loaded of the teams named.',
  },
  host: '^1.0.0',
  config: workloadRuleSettings,
  configVersion: 1,
  scopes: [],
  isolation: ['in-process', 'worker'],
  contributes: { 'routing.rule': { evaluate: evaluateWorkloadRule } },
});
