import { createServer } from 'node:net';
import { readInboundMail, senderChecks } from '@sportello/mail';
import type { InboundListen } from '@sportello/plugin-sdk';
import type { SMTPServer } from 'smtp-server';
import { addressOf, opened } from './smtp.listening.js';
import { smtpServer } from './smtp.server.js';
import type { SmtpDoor } from './smtp.settings.js';

export const smtpChannel: InboundListen<SmtpDoor> = {
  /** The address alone is tried: the port may well be this instance's own, and only `listen` takes it. */
  async check(ctx) {
    const server = createServer();
    await opened(server, { host: ctx.settings.listen.host, port: 0 }, ctx.signal);
    await new Promise((resolve) => server.close(resolve));
  },

  async listen(ctx, door) {
    const server = smtpServer(ctx, door);
    await opened(server.server, ctx.settings.listen, ctx.signal);
    let closing: Promise<void> | null = null;
    return {
      address: addressOf(server.server, ctx.settings.listen),
      close: () => (closing ??= closed(server)),
    };
  },

  async read(ctx, message) {
    const recipients = message.hints['recipients'];
    return readInboundMail(await ctx.blobs.get(message.raw), {
      put: (bytes) => ctx.blobs.put(bytes),
      own: { instances: [ctx.tenant], addresses: ctx.settings.addresses },
      sender: senderChecks(ctx.settings.sender, message.receivedAt, ctx.signal),
      envelopeRecipients: Array.isArray(recipients) ? recipients.filter((entry) => typeof entry === 'string') : [],
    });
  },
};

function closed(server: SMTPServer): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}
