// The least a pushed channel can be: each request is a message, its body the text.
import { definePlugin } from '@sportello/plugin-sdk';
import { z } from 'zod';

export default definePlugin({
  id: 'bench-push',
  title: { it: 'Richieste inviate', en: 'Pushed requests' },
  description: { it: 'Ogni richiesta è un messaggio.', en: 'Each request is a message.' },
  host: '^1.0.0',
  config: z.strictObject({ form: z.string() }),
  configVersion: 1,
  scopes: ['blobs'],
  isolation: ['in-process', 'worker'],
  contributes: {
    'channel.inbound.push': {
      check: async () => undefined,
      verify: async (_ctx, request) => request,
      parse: async ({ clock }, { body, idempotencyKey }) => [
        { externalId: idempotencyKey, mediaType: 'text/plain', raw: body, receivedAt: clock.now().toISOString() },
      ],
      read: async ({ blobs }, { raw }) => ({
        from: { name: 'Persona', email: 'persona@ufficio.example' },
        assurance: 'none',
        subject: 'Stampante ferma',
        text: new TextDecoder().decode(await blobs.get(raw)),
        attachments: [],
        thread: { messageId: null, inReplyTo: [], references: [], recipients: [] },
      }),
    },
  },
});
