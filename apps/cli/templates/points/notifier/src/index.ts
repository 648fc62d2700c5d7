import { definePlugin } from '@sportello/plugin-sdk';
import { notifier } from './notifier.js';
import { settings } from './settings.js';

export default definePlugin({
  id: '{{id}}',
  title: { it: '{{title}}', en: '{{title}}' },
  description: { it: 'Avvisa attraverso un gateway HTTP.', en: 'Tells people through an HTTP gateway.' },
  host: '^{{sdkVersion}}',
  config: settings,
  configVersion: 1,
  scopes: ['network.connect', 'secrets', 'store'],
  isolation: ['in-process', 'worker'],
  contributes: { notifier },
});
