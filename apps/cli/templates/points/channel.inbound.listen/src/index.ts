import { definePlugin } from '@sportello/plugin-sdk';
import { door } from './door.js';
import { settings } from './settings.js';

export default definePlugin({
  id: '{{id}}',
  title: { it: '{{title}}', en: '{{title}}' },
  description: { it: 'Una porta che riceve un messaggio per riga.', en: 'A port that takes one message a line.' },
  host: '^{{sdkVersion}}',
  config: settings,
  configVersion: 1,
  scopes: ['network.listen', 'blobs'],
  isolation: ['in-process', 'worker'],
  contributes: { 'channel.inbound.listen': door },
});
