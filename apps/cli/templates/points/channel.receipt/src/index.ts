import { definePlugin } from '@sportello/plugin-sdk';
import { receipts } from './receipts.js';
import { settings } from './settings.js';

export default definePlugin({
  id: '{{id}}',
  title: { it: '{{title}}', en: '{{title}}' },
  description: {
    it: 'Riconosce i rapporti di consegna di un gateway.',
    en: 'Knows the delivery reports of a gateway.',
  },
  host: '^{{sdkVersion}}',
  config: settings,
  configVersion: 1,
  scopes: ['blobs'],
  isolation: ['in-process', 'worker'],
  contributes: { 'channel.receipt': receipts },
});
