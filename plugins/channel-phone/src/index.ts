import { definePlugin } from '@sportello/plugin-sdk';
import { phoneChannel } from './phone.channel.js';
import { phoneSettings } from './phone.settings.js';

export default definePlugin({
  id: 'channel-phone',
  title: { it: 'Linea telefonica', en: 'Telephone line' },
  description: {
    it: 'Ascolta ciò che il centralino dice delle chiamate di una linea, firmato secondo Standard Webhooks.',
    en: 'Hears what a telephone exchange says of the calls of a line, signed after Standard Webhooks.',
  },
  host: '^1.0.0',
  config: phoneSettings,
  configVersion: 1,
  scopes: ['blobs', 'secrets'],
  deadlines: { check: 10_000, verify: 5_000, parse: 5_000, read: 5_000 },
  isolation: ['in-process', 'worker'],
  contributes: { 'channel.inbound.push': phoneChannel },
});
