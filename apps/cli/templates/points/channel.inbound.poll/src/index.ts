import { definePlugin } from '@sportello/plugin-sdk';
import { poll } from './poll.js';
import { settings } from './settings.js';

export default definePlugin({
  id: '{{id}}',
  title: { it: '{{title}}', en: '{{title}}' },
  description: { it: 'Prende i messaggi da un gateway HTTP.', en: 'Takes messages from an HTTP gateway.' },
  host: '^{{sdkVersion}}',
  config: settings,
  configVersion: 1,
  scopes: ['network.connect', 'secrets', 'blobs'],
  isolation: ['in-process', 'worker'],
  contributes: { 'channel.inbound.poll': poll },
});
