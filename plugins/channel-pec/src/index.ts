import { definePlugin } from '@sportello/plugin-sdk';
import { mailboxPolling } from './pec.mailbox.js';
import { pecOutbound } from './pec.outbound.js';
import { readPec } from './certified.reading.js';
import { classifyReceipt } from './certified.receipts.js';
import { pecSettings } from './pec.settings.js';

export default definePlugin({
  id: 'channel-pec',
  title: { it: 'Posta elettronica certificata', en: 'Certified mail (PEC)' },
  description: {
    it: 'Legge una casella PEC, ne verifica le firme, risponde per PEC e riconosce le ricevute.',
    en: 'Reads a certified mailbox, verifies its signatures, answers by certified mail and understands the receipts.',
  },
  host: '^1.0.0',
  config: pecSettings,
  configVersion: 1,
  scopes: ['network.connect', 'blobs', 'store', 'secrets'],
  deadlines: { check: 30_000, poll: 120_000, acknowledge: 60_000, read: 60_000, classify: 60_000, send: 90_000 },
  isolation: ['in-process', 'worker'],
  contributes: {
    'channel.inbound.poll': { ...mailboxPolling, read: readPec },
    'channel.receipt': { check: mailboxPolling.check, classify: classifyReceipt },
    'channel.outbound': pecOutbound,
  },
});
