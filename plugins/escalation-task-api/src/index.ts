import { definePlugin } from '@sportello/plugin-sdk';
import { taskApiConnector } from './task-api.connector.js';
import { taskApiSettings } from './task-api.settings.js';

export default definePlugin({
  id: 'escalation-task-api',
  title: { it: 'Fornitori con l’API dei compiti', en: 'Suppliers by the task API' },
  description: {
    it: 'Il fornitore legge i suoi compiti e li aggiorna con l’API di Sportello; non gli si invia nulla.',
    en: 'The supplier reads its tasks and updates them through Sportello’s API; nothing is sent to it.',
  },
  host: '^1.0.0',
  config: taskApiSettings,
  configVersion: 1,
  scopes: [],
  deadlines: { check: 5_000, open: 5_000, update: 5_000 },
  isolation: ['in-process', 'worker'],
  contributes: { 'escalation.connector': taskApiConnector },
});
