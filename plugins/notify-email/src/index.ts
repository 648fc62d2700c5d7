import { definePlugin } from '@sportello/plugin-sdk';
import { emailNotifier } from './email.notifier.js';
import { notifierSettings } from './notifier.settings.js';

export default definePlugin({
  id: 'notify-email',
  title: { it: 'Avvisi per posta elettronica', en: 'Notices by e-mail' },
  description: {
    it: 'Scrive a chi ha chiesto, a ogni cambiamento di stato, in italiano o in inglese.',
    en: 'Writes to whoever asked, at each change of state, in Italian or English.',
  },
  host: '^1.0.0',
  config: notifierSettings,
  configVersion: 1,
  scopes: ['network.connect', 'blobs', 'store', 'secrets'],
  deadlines: { check: 30_000, notify: 90_000 },
  isolation: ['in-process', 'worker'],
  contributes: { notifier: emailNotifier },
});
