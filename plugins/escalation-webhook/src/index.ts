import { definePlugin } from '@sportello/plugin-sdk';
import { webhookConnector } from './webhook.connector.js';
import { webhookSettings } from './webhook.settings.js';

export default definePlugin({
  id: 'escalation-webhook',
  title: { it: 'Fornitori avvisati con webhook', en: 'Suppliers told by webhook' },
  description: {
    it: 'Invia al fornitore i suoi compiti e i loro cambiamenti, firmati secondo Standard Webhooks.',
    en: 'Sends a supplier its tasks and their changes, signed after Standard Webhooks.',
  },
  host: '^1.0.0',
  config: webhookSettings,
  configVersion: 1,
  scopes: ['network.connect', 'store', 'secrets'],
  deadlines: { check: 10_000, open: 40_000, update: 40_000 },
  isolation: ['in-process', 'worker'],
  contributes: { 'escalation.connector': webhookConnector },
});
