import { definePlugin } from '@sportello/plugin-sdk';
import { evaluateChannelRule } from './channel-rule.evaluate.js';
import { channelRuleSettings } from './channel-rule.settings.js';

export default definePlugin({
  id: 'rule-channel',
  title: { it: 'Instradamento per canale', en: 'Routing by channel' },
  description: {
    it: 'Assegna la richiesta al gruppo che segue il canale da cui è arrivata.',
    en: 'Gives the request to the team that handles the channel it came from.',
  },
  host: '^1.0.0',
  config: channelRuleSettings,
  configVersion: 1,
  scopes: [],
  isolation: ['in-process', 'worker'],
  contributes: { 'routing.rule': { evaluate: evaluateChannelRule } },
});
