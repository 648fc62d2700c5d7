import { definePlugin } from '@sportello/plugin-sdk';
import { evaluateClassificationRule } from './classification-rule.evaluate.js';
import { classificationRuleSettings } from './classification-rule.settings.js';

export default definePlugin({
  id: 'rule-classification',
  title: { it: 'Instradamento per classificazione', en: 'Routing by classification' },
  description: {
    it: 'Assegna la richiesta al gruppo competente per area, argomento e sottoargomento.',
    en: 'Gives the request to the team competent for its area, topic and subtopic.',
  },
  host: '^1.0.0',
  config: classificationRuleSettings,
  configVersion: 1,
  scopes: [],
  isolation: ['in-process', 'worker'],
  contributes: { 'routing.rule': { evaluate: evaluateClassificationRule } },
});
