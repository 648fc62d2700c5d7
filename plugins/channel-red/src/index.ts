import { definePlugin } from '@sportello/plugin-sdk';
import { redChannel } from './red.channel.js';
import { redSettings } from './red.settings.js';

export default definePlugin({
  id: 'channel-red',
  title: { it: 'Documenti dal protocollo', en: 'Documents from the registry' },
  description: {
    it: 'Prende i documenti che il sistema di protocollo ha registrato: segnatura e file in una cartella di scambio.',
    en: 'Takes documents the protocol system has registered: segnatura and files in a drop folder.',
  },
  host: '^1.0.0',
  config: redSettings,
  configVersion: 1,
  scopes: ['blobs'],
  deadlines: { check: 10_000, poll: 120_000, acknowledge: 60_000, read: 30_000 },
  isolation: ['in-process', 'worker'],
  contributes: { 'channel.inbound.poll': redChannel },
});
