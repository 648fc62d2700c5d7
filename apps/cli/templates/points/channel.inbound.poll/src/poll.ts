import { TransientPluginError, type InboundPoll } from '@sportello/plugin-sdk';
import { z } from 'zod';
import { call } from './gateway.client.js';
import { readMessage } from './message.read.js';
import type { Settings } from './settings.js';

const page = z.object({ items: z.array(z.unknown()), more: z.boolean() });

export const poll: InboundPoll<Settings> = {
  check: async (ctx) => void (await call(ctx, 'GET', 'status')),

  // The cursor counts what has been committed: the same cursor brings the same messages under the same ids.
  poll: async (ctx, cursor) => {
    const from = typeof cursor === 'number' ? cursor : 0;
    const { success, data } = page.safeParse(await call(ctx, 'GET', `waiting?from=${from}`));
    if (!success) throw new TransientPluginError('the gateway answers in another shape');
    const messages = data.items.map((item, index) => ({
      externalId: `message;${from + index}`,
      mediaType: 'application/json',
      raw: new TextEncoder().encode(JSON.stringify(item)),
      receivedAt: ctx.clock.now().toISOString(),
    }));
    return { messages, next: from + messages.length, more: data.more };
  },

  read: readMessage,
};
