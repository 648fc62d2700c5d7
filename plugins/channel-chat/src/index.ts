import { definePlugin } from '@sportello/plugin-sdk';
import { chatChannel } from './chat.channel.js';
import { chatSettings } from './chat.settings.js';

export default definePlugin({
  id: 'channel-chat',
  title: { it: 'Chat', en: 'Live chat' },
  description: {
    it: 'Conversazioni dal vivo: risponde prima un assistente automatico con le domande frequenti, poi un operatore.',
    en: 'Live conversations: a bot answers first from the frequent questions, then an operator does.',
  },
  host: '^1.0.0',
  config: chatSettings,
  configVersion: 1,
  scopes: ['blobs'],
  deadlines: { check: 5_000, describe: 5_000, verify: 5_000, parse: 5_000, read: 10_000 },
  isolation: ['in-process', 'worker'],
  contributes: { 'channel.inbound.push': chatChannel },
});
