import type { Socket } from 'node:net';
import type { Door, PluginContext } from '@sportello/plugin-sdk';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { BusyError, boundedBytes, TooLargeError } from './bounded.bytes.js';
import { ByteBudget } from './byte.budget.js';
import { deliveredMessage } from './delivered.message.js';
import { refusalOf } from './smtp.recipients.js';
import { replyTo } from './smtp.replies.js';
import type { SmtpDoor } from './smtp.settings.js';

/** Milliseconds that transactions under way are given to end when the door closes. */
const CLOSING = 1_000;
/** So many messages of the largest size are held in memory at once, whatever the number of senders. */
const LARGEST_AT_ONCE = 4;

/** A server that does not listen yet. */
export function smtpServer(ctx: PluginContext<SmtpDoor>, door: Door): SMTPServer {
  const { protocol, addresses, maxBytes, maxConnections, idleSeconds, sessionSeconds } = ctx.settings;
  const budget = new ByteBudget(LARGEST_AT_ONCE * maxBytes);
  const server = new SMTPServer({
    lmtp: protocol === 'lmtp',
    banner: 'Sportello',
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: maxBytes,
    maxClients: maxConnections,
    socketTimeout: idleSeconds * 1_000,
    closeTimeout: CLOSING,
    disableReverseLookup: true,
    onRcptTo: ({ address }, session, callback) => callback(refusalOf(address, session, addresses)),
    onData: (stream, session, callback) => {
      take(ctx, door, budget, stream, session).then(
        (text) => callback(null, text),
        (error: unknown) => callback(replyTo(error)),
      );
    },
  });
  server.on('error', (error: NodeJS.ErrnoException) => {
    ctx.log.debug('a connection failed', { reason: error.code ?? 'unknown' });
  });
  server.server.on('connection', (socket) => endAfter(socket, sessionSeconds * 1_000));
  return server;
}

/** The sender is told 250 when the message is committed, and not before. */
async function take(
  ctx: PluginContext<SmtpDoor>,
  door: Door,
  budget: ByteBudget,
  stream: SMTPServerDataStream,
  session: SMTPServerSession,
): Promise<string> {
  const share = budget.share();
  try {
    const bytes = await boundedBytes(stream, ctx.settings.maxBytes, share);
    const { accepted } = await door.accept(await deliveredMessage(ctx, bytes, session));
    return accepted === 'new' ? 'taken' : 'taken before';
  } catch (error) {
    // What went wrong, and nothing of what was sent.
    ctx.log.warn('a message was not taken', { reason: reasonOf(error) });
    throw error;
  } finally {
    share.release();
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof TooLargeError || error instanceof BusyError) return error.message;
  return error instanceof Error ? error.name : 'unknown';
}

/** One byte a minute is not silence, and would hold a connection for ever. */
function endAfter(socket: Socket, ms: number): void {
  const timer = setTimeout(() => socket.destroy(), ms);
  timer.unref();
  socket.once('close', () => clearTimeout(timer));
}
