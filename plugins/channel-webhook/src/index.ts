import { definePlugin } from '@sportello/plugin-sdk';
import { webhookChannel } from './webhook.channel.js';
import { webhookSettings } from './webhook.settings.js';

export default definePlugin({
  id: 'channel-webhook',
  title: { it: 'Webhook firmato', en: 'Signed webhook' },
  description: {
    it: 'Riceve richieste firmate da portali, contact center e social, secondo Standard Webhooks.',
    en: 'Takes signed requests from portals, contact centres and social tools, after Standard Webhooks.',
  },
  host: '^1.0.0',
  config: webhookSettings,
  configVersion: 1,
  scopes: ['blobs', 'secrets'],
  deadlines: { check: 10_000, verify: 5_000, parse: 5_000, read: 10_000 },
  isolation: ['in-process', 'worker'],
  contributes: { 'channel.inbound.push': webhookChannel },
});
