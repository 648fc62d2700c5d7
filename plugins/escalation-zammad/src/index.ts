import { definePlugin } from '@sportello/plugin-sdk';
import { zammadConnector } from './zammad.connector.js';
import { zammadSettings } from './zammad.settings.js';

export default definePlugin({
  id: 'escalation-zammad',
  title: { it: 'Fornitori che usano Zammad', en: 'Suppliers that use Zammad' },
  description: {
    it: 'Apre i compiti come ticket nello Zammad del fornitore, li aggiorna e ne legge gli sviluppi.',
    en: 'Opens tasks as tickets in the supplier’s Zammad, updates them and reads what becomes of them.',
  },
  host: '^1.0.0',
  config: zammadSettings,
  configVersion: 1,
  scopes: ['network.connect', 'blobs', 'store', 'secrets'],
  deadlines: { check: 30_000, open: 90_000, update: 90_000, pull: 120_000 },
  isolation: ['in-process', 'worker'],
  contributes: { 'escalation.connector': zammadConnector },
});
