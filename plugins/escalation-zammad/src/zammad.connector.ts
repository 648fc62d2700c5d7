import { AuthPluginError, PermanentPluginError, type EscalationConnector } from '@sportello/plugin-sdk';
import { me } from './zammad.answers.js';
import { sayOnTicket } from './zammad.articles.js';
import { ask } from './zammad.client.js';
import { pullTickets } from './zammad.pull.js';
import type { ZammadSettings } from './zammad.settings.js';
import { openTicket } from './zammad.tickets.js';

/** Tasks as tickets in a supplier's Zammad, by its REST interface. */
export const zammadConnector: EscalationConnector<ZammadSettings> = {
  // Who the token belongs to: nothing is made.
  check: async (ctx) => {
    await ask(ctx, me, { path: 'users/me' }).catch((error: unknown) => {
      throw error instanceof PermanentPluginError ? new AuthPluginError(error.message) : error;
    });
  },
  open: (ctx, task, key) => openTicket(ctx, task, key),
  update: (ctx, task, reference, change, key) => sayOnTicket(ctx, task, { reference, change, key }),
  pull: (ctx, since) => pullTickets(ctx, since),
};
