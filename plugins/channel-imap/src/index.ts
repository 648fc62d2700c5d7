import { definePlugin } from '@sportello/plugin-sdk';
import { imapChannel } from './imap.channel.js';
import { imapSettings } from './imap.settings.js';

export default definePlugin({
  id: 'channel-imap',
  title: { it: 'Casella di posta (IMAP)', en: 'Mailbox (IMAP)' },
  description: {
    it: 'Legge una casella di posta: più cartelle, IDLE e interrogazione periodica, password o OAuth2.',
    en: 'Reads a mailbox: several folders, IDLE and polling, password or OAuth2.',
  },
  host: '^1.0.0',
  config: imapSettings,
  configVersion: 1,
  scopes: ['network.connect', 'blobs', 'store', 'secrets'],
  deadlines: { check: 30_000, poll: 120_000, acknowledge: 60_000, read: 60_000 },
  isolation: ['in-process', 'worker'],
  contributes: { 'channel.inbound.poll': imapChannel },
});
