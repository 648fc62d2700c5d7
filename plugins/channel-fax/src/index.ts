import { definePlugin } from '@sportello/plugin-sdk';
import { faxChannel } from './fax.channel.js';
import { faxSettings } from './fax.settings.js';

export default definePlugin({
  id: 'channel-fax',
  title: { it: 'Fax', en: 'Fax' },
  description: {
    it: 'Prende i fax che un server ha ricevuto in una cartella di scambio e ne rende leggibili le pagine.',
    en: 'Takes the faxes a server has received into a drop folder and makes their pages readable.',
  },
  host: '^1.0.0',
  config: faxSettings,
  configVersion: 1,
  scopes: ['blobs'],
  deadlines: { check: 10_000, poll: 120_000, acknowledge: 60_000, read: 120_000 },
  isolation: ['in-process', 'worker'],
  contributes: { 'channel.inbound.poll': faxChannel },
});
