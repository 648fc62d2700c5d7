// The least a polled channel can be: always reachable, never anything new.
import { definePlugin } from '@sportello/plugin-sdk';
import { z } from 'zod';

export default definePlugin({
  id: 'bench-poll',
  title: { it: 'Casella vuota', en: 'Empty mailbox' },
  description: { it: 'Non riceve mai nulla.', en: 'Never receives anything.' },
  host: '^1.0.0',
  config: z.strictObject({ mailbox: z.string() }),
  configVersion: 1,
  scopes: [],
  isolation: ['in-process', 'worker'],
  contributes: {
    'channel.inbound.poll': {
      check: async () => undefined,
      poll: async (_ctx, cursor) => ({ messages: [], next: cursor ?? 0, more: false }),
      read: async () => {
        throw new Error('there is nothing to read');
      },
    },
  },
});
