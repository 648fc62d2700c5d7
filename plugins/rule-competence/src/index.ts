import { definePlugin } from '@sportello/plugin-sdk';
import { evaluateCompetenceRule } from './competence-rule.evaluate.js';
import { competenceRuleSettings } from './competence-rule.settings.js';

export default definePlugin({
  id: 'rule-competence',
  title: { it: 'Instradamento per competenza', en: 'Routing by competence' },
  description: {
    it: 'Assegna la richiesta a un gruppo che ha le competenze che chiede.',
    en: 'Gives the request to a team that has the skills it asks for.',
  },
  host: '^1.0.0',
  config: competenceRuleSettings,
  configVersion: 1,
  scopes: [],
  isolation: ['in-process', 'worker'],
  contributes: { 'routing.rule': { evaluate: evaluateCompetenceRule } },
});
