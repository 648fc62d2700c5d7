import {
  fetchFolder,
  imapSession,
  mailboxField,
  mailPluginError,
  waitForFolder,
  type FolderPosition,
  type ImapSession,
} from '@sportello/mail';
import type { InboundPoll, PluginContext } from '@sportello/plugin-sdk';
import { z } from 'zod';
import type { PecMailbox } from './pec.settings.js';

type Polling = Pick<InboundPoll<PecMailbox>, 'check' | 'poll' | 'acknowledge' | 'wait'>;

/** UIDs not fetched whole stay on the server as they are, unread: the latest so many are remembered. */
const MOST_LEFT = 200;
const BATCH = 50;
const ACKNOWLEDGED = 'acknowledged';

const positionSchema = z.object({
  uidValidity: z.string(),
  uid: z.int().nonnegative(),
  left: z.array(z.int()).default([]),
});

/** An unreadable cursor counts as none: everything is polled again, and what is known already is passed over. */
const positionOf = (cursor: unknown): FolderPosition | undefined => positionSchema.safeParse(cursor).data;

/** The mailbox as it is polled: one folder, of which nothing is ever removed. */
export const mailboxPolling: Polling = {
  async check(ctx) {
    await inMailbox(ctx, (session) => session.folderStatus(ctx.settings.imap.folder, ctx.signal));
  },

  async poll(ctx, cursor) {
    const { folder, maxBytes } = ctx.settings.imap;
    return inMailbox(ctx, async (session) => {
      const bounds = { limit: BATCH, maxMessageBytes: maxBytes };
      const { messages, position, more } = await fetchFolder(ctx, session, folder, positionOf(cursor), bounds);
      return { messages, next: { ...position, left: position.left.slice(-MOST_LEFT) }, more };
    });
  },

  async acknowledge(ctx, cursor) {
    const { folder, markSeen } = ctx.settings.imap;
    const position = positionOf(cursor);
    if (!markSeen || position === undefined) return;
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
    await inMailbox(ctx, (session) => waitForFolder(ctx, session, folder, positionOf(cursor)));
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
    throw mailPluginError(error, (code) => `imap.${mailboxField(code, 'folder')}`);
  } finally {
    session?.close();
  }
}
