import { definePlugin } from '@sportello/plugin-sdk';
import { polledFax, pushedFax } from './fax.channel.js';
import { faxSettings } from './fax.settings.js';
import { TextReader } from './fax.text.js';
import { PdfReader } from './pdf.pages.js';

const readers = { text: new TextReader(), pdf: new PdfReader() };

export default definePlugin({
  id: 'channel-fax',
  title: { it: 'Fax', en: 'Fax' },
  description: {
    it: 'Prende i fax da HylaFAX, da una cartella di scambio o da un gateway, e ne rende leggibili pagine e testo.',
    en: 'Takes faxes from HylaFAX, a drop folder or a gateway, and makes their pages and their text readable.',
  },
  host: '^1.0.0',
  config: faxSettings,
  configVersion: 1,
  scopes: ['blobs', 'secrets'],
  // A hundred pages are drawn and ten are read.
  deadlines: { check: 40_000, poll: 120_000, acknowledge: 60_000, verify: 5_000, parse: 15_000, read: 400_000 },
  isolation: ['in-process', 'worker'],
  contributes: { 'channel.inbound.poll': polledFax(readers), 'channel.inbound.push': pushedFax(readers) },
});
