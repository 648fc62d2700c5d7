import { definePlugin } from '@sportello/plugin-sdk';
import { emailConnector } from './email.connector.js';
import { emailSettings } from './email.settings.js';

export default definePlugin({
  id: 'escalation-email',
  title: { it: 'Fornitori per posta elettronica', en: 'Suppliers by e-mail' },
  description: {
    it: 'Manda al fornitore i suoi compiti per posta; il fornitore risponde per posta, senza essere un utente.',
    en: 'Sends a supplier its tasks by mail; the supplier answers by mail, without being a user.',
  },
  host: '^1.0.0',
  config: emailSettings,
  configVersion: 1,
  scopes: ['network.connect', 'blobs', 'store', 'secrets'],
  deadlines: { check: 60_000, open: 90_000, update: 90_000, pull: 120_000 },
  isolation: ['in-process', 'worker'],
  contributes: { 'escalation.connector': emailConnector },
});
