import { definePlugin } from '@sportello/plugin-sdk';
import { evaluateSecurityRule } from './security-rule.evaluate.js';
import { securityRuleSettings } from './security-rule.settings.js';

export default definePlugin({
  id: 'rule-security',
  title: { it: 'Instradamento delle minacce informatiche', en: 'Routing of cyber threats' },
  description: {
    it: 'Assegna subito al gruppo riservato ciò che segnala una minaccia informatica.',
    en: 'Gives what reports a cyber threat to the restricted team at once.',
  },
  host: '^1.0.0',
  config: securityRuleSettings,
  configVersion: 1,
  scopes: [],
  isolation: ['in-process', 'worker'],
  contributes: { 'routing.rule': { evaluate: evaluateSecurityRule } },
});
