import { definePlugin } from '@sportello/plugin-sdk';
import { redChannel } from './red.channel.js';
import { redOutbound } from './red.outbound.js';
import { redReceipts } from './red.receipts.js';
import { redSettings } from './red.settings.js';

export default definePlugin({
  id: 'channel-red',
  title: { it: 'Documenti dal protocollo', en: 'Documents from the registry' },
  description: {
    it: 'Prende i documenti registrati dal protocollo, da una cartella o via HTTP, e gli consegna le risposte da registrare in uscita.',
    en: 'Takes documents the registry has registered, from a folder or by HTTP, and hands it answers to be registered as outgoing.',
  },
  host: '^1.0.0',
  config: redSettings,
  configVersion: 1,
  scopes: ['blobs', 'network.connect', 'secrets', 'store'],
  deadlines: { check: 10_000, poll: 120_000, acknowledge: 60_000, read: 30_000, classify: 30_000, send: 60_000 },
  isolation: ['in-process', 'worker'],
  contributes: {
    'channel.inbound.poll': redChannel,
    'channel.receipt': redReceipts,
    'channel.outbound': redOutbound,
  },
});
