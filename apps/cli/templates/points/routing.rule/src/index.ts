import { definePlugin } from '@sportello/plugin-sdk';
import { evaluate } from './evaluate.js';
import { settings } from './settings.js';

export default definePlugin({
  id: '{{id}}',
  title: { it: '{{title}}', en: '{{title}}' },
  description: { it: 'Assegna per parole nell’oggetto.', en: 'Routes by words in the subject.' },
  host: '^{{sdkVersion}}',
  config: settings,
  configVersion: 1,
  scopes: [],
  isolation: ['in-process', 'worker'],
  contributes: { 'routing.rule': { evaluate } },
});
