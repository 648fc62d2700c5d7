import { fetchFolder, readInboundMail, senderChecks, waitForFolder } from '@sportello/mail';
import type { InboundPoll, RawInbound } from '@sportello/plugin-sdk';
import { acknowledgeFolder, foldersToAcknowledge } from './imap.acknowledge.js';
import { readCursor, writtenCursor } from './imap.cursor.js';
import { inMailbox } from './imap.mailbox.js';
import type { ImapMailbox } from './imap.settings.js';

/** Messages of one poll: enough to keep busy, few enough to commit often. Shared by the folders, so that none starves. */
const BATCH = 50;
const LEAST_OF_FOLDER = 5;

export const imapChannel: InboundPoll<ImapMailbox> = {
  async check(ctx) {
    const { folders, afterwards } = ctx.settings;
    await inMailbox(ctx, async (session) => {
      for (const folder of folders) await session.folderStatus(folder, ctx.signal);
    });
    const { moveTo } = afterwards;
    if (moveTo === undefined) return;
    await inMailbox(ctx, (session) => session.folderStatus(moveTo, ctx.signal), 'afterwards.moveTo');
  },

  async poll(ctx, cursor) {
    const { folders, maxBytes } = ctx.settings;
    const limit = Math.max(LEAST_OF_FOLDER, Math.ceil(BATCH / folders.length));
    const positions = new Map(readCursor(cursor));
    const messages: RawInbound[] = [];
    let more = false;
    await inMailbox(ctx, async (session) => {
      for (const folder of folders) {
        const batch = await fetchFolder(ctx, session, folder, positions.get(folder), {
          limit,
          maxMessageBytes: maxBytes,
        });
        messages.push(...batch.messages);
        positions.set(folder, batch.position);
        more ||= batch.more;
      }
    });
    return { messages, next: writtenCursor(positions), more };
  },

  async acknowledge(ctx, cursor) {
    const todo = await foldersToAcknowledge(ctx, readCursor(cursor));
    if (todo.length === 0) return;
    await inMailbox(
      ctx,
      async (session) => {
        for (const folder of todo) await acknowledgeFolder(ctx, session, folder);
      },
      'afterwards.moveTo',
    );
  },

  /** The first folder alone is watched: a connection can be idle in one. The others are met at the host's interval. */
  async wait(ctx, cursor) {
    const [folder = 'INBOX'] = ctx.settings.folders;
    const position = readCursor(cursor).get(folder);
    await inMailbox(ctx, (session) => waitForFolder(ctx, session, folder, position));
  },

  async read(ctx, message) {
    return readInboundMail(await ctx.blobs.get(message.raw), {
      put: (bytes) => ctx.blobs.put(bytes),
      own: { instances: [ctx.tenant], addresses: ctx.settings.addresses },
      sender: senderChecks(ctx.settings.sender, message.receivedAt, ctx.signal),
    });
  },
};
