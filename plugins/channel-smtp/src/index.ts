import { definePlugin } from '@sportello/plugin-sdk';
import { smtpChannel } from './smtp.channel.js';
import { smtpSettings } from './smtp.settings.js';

export default definePlugin({
  id: 'channel-smtp',
  title: { it: 'Posta consegnata (SMTP, LMTP)', en: 'Delivered mail (SMTP, LMTP)' },
  description: {
    it: 'Riceve la posta direttamente, da un server di posta o da un programma di posta della stessa macchina.',
    en: 'Takes mail directly, from a mail server or from a mail client on the same machine.',
  },
  host: '^1.0.0',
  config: smtpSettings,
  configVersion: 1,
  scopes: ['network.listen', 'network.connect', 'blobs'],
  deadlines: { listen: 10_000, read: 60_000 },
  isolation: ['in-process', 'worker'],
  contributes: { 'channel.inbound.listen': smtpChannel },
});
