import { imapSession, type ImapMessage, type ImapSession } from '@sportello/mail';
import type { InboundPoll, PluginContext, RawInbound } from '@sportello/plugin-sdk';
import { z } from 'zod';
import { pluginError } from './pec.errors.js';
import type { PecMailbox } from './pec.settings.js';

type Polling = Pick<InboundPoll<PecMailbox>, 'check' | 'poll' | 'acknowledge' | 'wait'>;

/** UIDs not fetched whole stay on the server as they are, unread: the latest so many are remembered. */
const MOST_LEFT = 200;
const BATCH = 50;
/** Longest single IDLE, in milliseconds; servers drop idle connections after half an hour (RFC 2177). */
const IDLE = 9 * 60_000;
const ACKNOWLEDGED = 'acknowledged';

const positionSchema = z.object({
  uidValidity: z.string(),
  uid: z.int().nonnegative(),
  left: z.array(z.int()).default([]),
});
type Position = z.output<typeof positionSchema>;

/** An unreadable cursor counts as none: everything is polled again, and what is known already is passed over. */
const positionOf = (cursor: unknown): Position | null => positionSchema.safeParse(cursor).data ?? null;

/** The mailbox as it is polled: one folder, of which nothing is ever removed. */
export const mailboxPolling: Polling = {
  async check(ctx) {
    await inMailbox(ctx, (session) => session.folderStatus(ctx.settings.imap.folder, ctx.signal));
  },

  async poll(ctx, cursor) {
    const { folder, maxBytes } = ctx.settings.imap;
    return inMailbox(ctx, async (session) => {
      const bounds = { limit: BATCH, maxMessageBytes: maxBytes };
      let from = positionOf(cursor);
      const request = { uidValidity: from?.uidValidity ?? null, afterUid: from?.uid ?? 0, ...bounds };
      let batch = await session.fetch(folder, request, ctx.signal);
      if (batch.renumbered) {
        ctx.log.warn('the folder was numbered anew and is read from its beginning', { folder });
        from = null;
        const anew = { uidValidity: batch.uidValidity, afterUid: 0, ...bounds };
        batch = await session.fetch(folder, anew, ctx.signal);
      }
      const { uidValidity, upToUid, messages, more } = batch;
      const missed = messages.filter(({ missing }) => missing !== null).map(({ uid }) => uid);
      const next = { uidValidity, uid: upToUid, left: [...(from?.left ?? []), ...missed].slice(-MOST_LEFT) };
      return { messages: await Promise.all(messages.map((each) => rawInbound(ctx, uidValidity, each))), next, more };
    });
  },

  async acknowledge(ctx, cursor) {
    const { folder, markSeen } = ctx.settings.imap;
    const position = positionOf(cursor);
    if (!markSeen || position === null) return;
    const done = positionOf(await ctx.store.get(ACKNOWLEDGED));
    const afterUid = done?.uidValidity === position.uidValidity ? done.uid : 0;
    if (afterUid >= position.uid) return;
    await inMailbox(ctx, async (session) => {
      const range = { afterUid, upToUid: position.uid, except: position.left };
      const same = await session.acknowledge(folder, position.uidValidity, range, { markSeen }, ctx.signal);
      if (same) await ctx.store.set(ACKNOWLEDGED, { uidValidity: position.uidValidity, uid: position.uid });
    });
  },

  async wait(ctx, cursor) {
    const { folder } = ctx.settings.imap;
    const position = positionOf(cursor);
    await inMailbox(ctx, async (session) => {
      const { uidValidity } = await session.folderStatus(folder, ctx.signal);
      if (position !== null && position.uidValidity !== uidValidity) return;
      // A server that no longer answers could not be told that the wait is over.
      const hangUp = (): void => session.close();
      ctx.signal.addEventListener('abort', hangUp, { once: true });
      try {
        await session.waitForMail(folder, position?.uid ?? 0, IDLE, ctx.signal);
      } catch (error) {
        if (!ctx.signal.aborted) throw error;
      } finally {
        ctx.signal.removeEventListener('abort', hangUp);
      }
    });
  },
};

/** Runs one piece of work on a fresh connection, closed afterwards whatever happens. */
async function inMailbox<T>(ctx: PluginContext<PecMailbox>, work: (session: ImapSession) => Promise<T>): Promise<T> {
  const { host, port, tls, user, ca } = ctx.settings.imap;
  let session: ImapSession | undefined;
  try {
    const auth = { user, password: await ctx.secret('imap.password') };
    session = imapSession({ host, port, tls, auth, ...(ca === undefined ? {} : { ca }) });
    await session.connect(ctx.signal);
    return await work(session);
  } catch (error) {
    throw pluginError(error, 'imap');
  } finally {
    session?.close();
  }
}

async function rawInbound(
  ctx: PluginContext<PecMailbox>,
  uidValidity: string,
  message: ImapMessage,
): Promise<RawInbound> {
  const { folder } = ctx.settings.imap;
  return {
    externalId: `${folder};${uidValidity};${message.uid}`,
    mediaType: 'message/rfc822',
    raw: await ctx.blobs.put(message.raw ?? message.head ?? new Uint8Array()),
    receivedAt: (message.receivedAt ?? ctx.clock.now()).toISOString(),
    hints: { folder, uid: message.uid },
    ...(message.missing === null ? {} : { quarantine: missing(message) }),
  };
}

function missing(message: ImapMessage): NonNullable<RawInbound['quarantine']> {
  return message.missing === 'too-large'
    ? {
        code: 'mail-too-large',
        reason: `${message.size} bytes: only the headers were fetched; the message is still on the server`,
      }
    : { code: 'mail-unavailable', reason: 'the server lists the message and cannot give it out' };
}
