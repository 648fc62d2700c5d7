import { definePlugin } from '@sportello/plugin-sdk';
import { formChannel } from './form.channel.js';
import { formSettings } from './form.settings.js';

export default definePlugin({
  id: 'channel-webform',
  title: { it: 'Modulo web', en: 'Web form' },
  description: {
    it: 'Un modulo del portale, con campi diversi per tipo di utente e argomento.',
    en: 'A form of the portal whose fields differ by type of user and topic.',
  },
  host: '^1.0.0',
  config: formSettings,
  configVersion: 1,
  scopes: ['blobs'],
  deadlines: { parse: 5_000, read: 10_000, describe: 2_000 },
  isolation: ['in-process', 'worker'],
  contributes: { 'channel.inbound.push': formChannel },
});
