import { definePlugin } from '@sportello/plugin-sdk';
import { outbound } from './outbound.js';
import { settings } from './settings.js';

export default definePlugin({
  id: '{{id}}',
  title: { it: '{{title}}', en: '{{title}}' },
  description: { it: 'Manda le risposte attraverso un gateway HTTP.', en: 'Sends answers through an HTTP gateway.' },
  host: '^{{sdkVersion}}',
  config: settings,
  configVersion: 1,
  scopes: ['network.connect', 'secrets', 'store'],
  isolation: ['in-process', 'worker'],
  contributes: { 'channel.outbound': outbound },
});
