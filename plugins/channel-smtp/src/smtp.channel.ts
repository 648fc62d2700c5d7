import { createHash, randomUUID } from 'node:crypto';
import { readInboundMail } from '@sportello/mail';
import { ConfigPluginError, TransientPluginError, type Door, type InboundListen, type PluginContext, type RawInbound } from '@sportello/plugin-sdk';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { boundedBytes, TooLargeError } from './bounded.bytes.js';
import type { SmtpDoor } from './smtp.settings.js';

/** Longest silence of a sender, in milliseconds. */
const PATIENCE = 60_000;
const MOST_RECIPIENTS = 100;

export const smtpChannel: InboundListen<SmtpDoor> = {
  async check() {
    // Whether the port can be had is known only by taking it, which `listen` does.
  },

  async listen(ctx, door) {
    const server = smtpServer(ctx, door);
    await started(server, ctx);
    return { address: addressOf(server, ctx.settings), close: () => closed(server) };
  },

  async read(ctx, message) {
    const recipients = message.hints['recipients'];
    return readInboundMail(await ctx.blobs.get(message.raw), {
      put: (bytes) => ctx.blobs.put(bytes),
      own: { instances: [ctx.tenant], addresses: ctx.settings.addresses },
      envelopeRecipients: Array.isArray(recipients) ? recipients.filter((entry) => typeof entry === 'string') : [],
    });
  },
};

function smtpServer(ctx: PluginContext<SmtpDoor>, door: Door): SMTPServer {
  const { protocol, maxBytes, maxConnections } = ctx.settings;
  const server = new SMTPServer({
    lmtp: protocol === 'lmtp',
    banner: 'Sportello',
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: maxBytes,
    maxClients: maxConnections,
    socketTimeout: PATIENCE,
    closeTimeout: 2_000,
    disableReverseLookup: true,
    onRcptTo: (address, session, callback) => callback(refusal(address.address, session, ctx.settings)),
    onData: (stream, session, callback) => {
      take(ctx, door, stream, session).then(
        (text) => callback(null, text),
        (error: unknown) => callback(smtpError(error)),
      );
    },
  });
  server.on('error', (error) => ctx.log.warn('a connection failed', { reason: error.message }));
  return server;
}

/** The sender is told 250 when the message is committed, and not before. */
async function take(ctx: PluginContext<SmtpDoor>, door: Door, stream: SMTPServerDataStream, session: SMTPServerSession): Promise<string> {
  const bytes = await boundedBytes(stream, ctx.settings.maxBytes);
  const { accepted } = await door.accept(await rawInbound(ctx, bytes, session));
  return accepted === 'new' ? 'taken' : 'taken before';
}

async function rawInbound(ctx: PluginContext<SmtpDoor>, bytes: Uint8Array, session: SMTPServerSession): Promise<RawInbound> {
  return {
    externalId: externalId(bytes, session),
    mediaType: 'message/rfc822',
    raw: await ctx.blobs.put(bytes),
    receivedAt: ctx.clock.now().toISOString(),
    hints: {
      recipients: session.envelope.rcptTo.map(({ address }) => address),
      sender: session.envelope.mailFrom === false ? '' : session.envelope.mailFrom.address,
    },
  };
}

/**
 * An MTA that did not hear our 250 sends the same bytes again, which must not be a second ticket. Two people never send
 * the same bytes: a mail carries its date and its Message-ID. Without a Message-ID nothing tells a repetition apart.
 */
function externalId(bytes: Uint8Array, session: SMTPServerSession): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 64 * 1024)).split(/\r?\n\r?\n/, 1)[0] ?? '';
  if (!/^message-id:\s*\S/im.test(head)) return `smtp:${randomUUID()}`;
  const to = session.envelope.rcptTo.map(({ address }) => address.toLowerCase()).sort();
  return `smtp:${createHash('sha256').update(to.join(',')).update('\0').update(bytes).digest('hex')}`;
}

function refusal(address: string, session: SMTPServerSession, settings: Readonly<SmtpDoor>): Error | null {
  if (session.envelope.rcptTo.length >= MOST_RECIPIENTS) return reply(452, 'too many recipients, send the rest later');
  const ours = settings.addresses.some((own) => isAddressed(address.toLowerCase(), own.toLowerCase()));
  return ours ? null : reply(550, 'this mailbox is not here');
}

/** `desk+anything@example.org` is `desk@example.org` (RFC 5233). */
function isAddressed(address: string, own: string): boolean {
  const [local = '', domain = ''] = own.split('@');
  return address === own || (address.startsWith(`${local}+`) && address.endsWith(`@${domain}`));
}

function smtpError(error: unknown): Error {
  if (error instanceof TooLargeError) return reply(552, 'the message is larger than this mailbox takes');
  // Not committed, so not ours: the sender keeps it and tries again.
  return reply(451, 'cannot take the message now, try again later');
}

function reply(code: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode: code });
}

function started(server: SMTPServer, ctx: PluginContext<SmtpDoor>): Promise<void> {
  const { host, port } = ctx.settings.listen;
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException): void => {
      const what = `cannot listen on ${host}:${port}: ${error.code ?? error.message}`;
      reject(error.code === 'EADDRINUSE' ? new TransientPluginError(what, { cause: error }) : new ConfigPluginError('listen', what, { cause: error }));
    };
    server.server.once('error', onError);
    server.listen(port, host, () => {
      server.server.off('error', onError);
      resolve();
    });
  });
}

function addressOf(server: SMTPServer, settings: Readonly<SmtpDoor>): string {
  const bound = server.server.address();
  return `${settings.listen.host}:${bound !== null && typeof bound === 'object' ? bound.port : settings.listen.port}`;
}

function closed(server: SMTPServer): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}
