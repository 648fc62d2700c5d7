import type { EscalationConnector } from '@sportello/plugin-sdk';
import type { TaskApiSettings } from './task-api.settings.js';

/**
 * For suppliers that fetch their tasks from Sportello's own API: the offer stands there as soon as it is committed, and so does
 * whatever the desk says afterwards. Nothing is sent.
 */
export const taskApiConnector: EscalationConnector<TaskApiSettings> = {
  check: async () => undefined,
  open: async (_ctx, task) => ({ reference: task.number }),
  update: async () => undefined,
};
