import { definePlugin } from '@sportello/plugin-sdk';
import { connector } from './connector.js';
import { settings } from './settings.js';

export default definePlugin({
  id: '{{id}}',
  title: { it: '{{title}}', en: '{{title}}' },
  description: {
    it: 'Affida compiti a un fornitore attraverso la sua API.',
    en: 'Gives tasks to a supplier through its API.',
  },
  host: '^{{sdkVersion}}',
  config: settings,
  configVersion: 1,
  scopes: ['network.connect', 'secrets', 'store'],
  isolation: ['in-process', 'worker'],
  contributes: { 'escalation.connector': connector },
});
