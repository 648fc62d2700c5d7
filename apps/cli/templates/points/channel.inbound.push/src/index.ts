import { definePlugin } from '@sportello/plugin-sdk';
import { push } from './push.js';
import { settings } from './settings.js';

export default definePlugin({
  id: '{{id}}',
  title: { it: '{{title}}', en: '{{title}}' },
  description: { it: 'Riceve messaggi firmati attraverso HTTP.', en: 'Takes signed messages over HTTP.' },
  host: '^{{sdkVersion}}',
  config: settings,
  configVersion: 1,
  scopes: ['secrets', 'blobs'],
  isolation: ['in-process', 'worker'],
  contributes: { 'channel.inbound.push': push },
});
