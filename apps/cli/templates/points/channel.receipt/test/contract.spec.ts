import { describeReceiptContract } from '@sportello/plugin-testing';
import plugin from '../src/index.js';

const report = {
  issuer: 'gateway',
  about: 'gateway-1',
  recipient: '+390612345678',
  state: 'delivered',
  at: '2026-03-02T09:00:00Z',
};
const bytes = (content: unknown) => new TextEncoder().encode(JSON.stringify(content));

describeReceiptContract({
  plugin,
  folder: new URL('../', import.meta.url),
  settings: { issuer: 'gateway' },
  receipts: [
    { name: 'a report', raw: bytes({ report }), evidence: { state: 'delivered', about: 'gateway-1', proved: false } },
  ],
  ordinary: [
    { name: 'a request', raw: bytes({ from: '+390612345678', text: 'La rete non va' }) },
    { name: 'words', raw: new TextEncoder().encode('La rete non va') },
  ],
  poison: [
    { name: 'a report without a date', raw: bytes({ report: { ...report, at: 'yesterday' } }) },
    { name: 'a report of somebody else', raw: bytes({ report: { ...report, issuer: 'somebody' } }) },
  ],
});
