import { definePlugin } from '@sportello/plugin-sdk';
import { evaluateLastTechnicianRule } from './last-technician-rule.evaluate.js';
import { lastTechnicianRuleSettings } from './last-technician-rule.settings.js';

export default definePlugin({
  id: 'rule-last-technician',
  title: { it: 'Ritorno a chi l’ha seguita', en: 'Back to who handled it' },
  description: {
    it: 'Riporta la richiesta al gruppo e al tecnico che l’avevano seguita.',
    en: 'Gives the request back to the team and the technician who had it.',
  },
  host: '^1.0.0',
  config: lastTechnicianRuleSettings,
  configVersion: 1,
  scopes: [],
  isolation: ['in-process', 'worker'],
  contributes: { 'routing.rule': { evaluate: evaluateLastTechnicianRule } },
});
