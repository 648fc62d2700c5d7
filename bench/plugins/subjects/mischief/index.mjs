// A channel that misbehaves as its settings say, in its polls and in each request pushed to it.
import { definePlugin } from '@sportello/plugin-sdk';
import { z } from 'zod';

const hoard = [];

/** Messages of one poll of a flood. */
const FLOOD = 500;

/** What each way does before a poll or a request is answered, if it ever is. */
const WAYS = {
  well: () => undefined,
  hangs: () => new Promise(() => undefined),
  throws: () => {
    throw new TypeError('always');
  },
  floods: ({ log, metrics }) => {
    for (let line = 0; line < 20_000; line += 1) {
      log.info(`flood ${line}`);
      metrics.count(`flood_${line}`);
    }
  },
  loops: () => {
    for (;;);
  },
  fills: () => {
    for (;;) hoard.push(new Array(100_000).fill(Math.random()));
  },
  exits: () => process.exit(3),
};

const mail = (id, now) => ({
  externalId: `flood-${id}`,
  mediaType: 'text/plain',
  raw: new TextEncoder().encode(`flood ${id} `.repeat(100)),
  receivedAt: now.toISOString(),
});

/** The same for both ways in. */
const read = async ({ blobs }, { raw }) => ({
  from: { name: 'Persona', email: 'persona@altro.example' },
  assurance: 'none',
  subject: 'Altro',
  text: new TextDecoder().decode(await blobs.get(raw)),
  attachments: [],
  thread: { messageId: null, inReplyTo: [], references: [], recipients: [] },
});

export default definePlugin({
  id: 'bench-mischief',
  title: { it: 'Canale guasto', en: 'Broken channel' },
  description: { it: 'Si comporta male come richiesto.', en: 'Misbehaves as it is told.' },
  host: '^1.0.0',
  config: z.strictObject({ way: z.enum(Object.keys(WAYS)) }),
  configVersion: 1,
  scopes: ['blobs'],
  isolation: ['in-process', 'worker'],
  contributes: {
    'channel.inbound.poll': {
      check: async () => undefined,
      poll: async (ctx, cursor) => {
        const { way } = ctx.settings;
        await WAYS[way](ctx);
        const from = cursor ?? 0;
        if (way !== 'floods') return { messages: [], next: from, more: false };
        const messages = Array.from({ length: FLOOD }, (_, index) => mail(from + index, ctx.clock.now()));
        return { messages, next: from + FLOOD, more: true };
      },
      read,
    },
    'channel.inbound.push': {
      check: async () => undefined,
      verify: async (ctx, request) => {
        await WAYS[ctx.settings.way](ctx);
        return request;
      },
      parse: async ({ clock }, { body, idempotencyKey }) => [
        { externalId: idempotencyKey, mediaType: 'text/plain', raw: body, receivedAt: clock.now().toISOString() },
      ],
      read,
    },
  },
});
