import type { ImapMessage, ImapSession } from '@sportello/mail';
import type { PluginContext, RawInbound } from '@sportello/plugin-sdk';
import type { ImapPosition } from './imap.cursor.js';
import type { ImapMailbox } from './imap.settings.js';

export interface FolderBatch {
  readonly messages: readonly RawInbound[];
  readonly position: ImapPosition;
  readonly more: boolean;
}

/** A folder that was numbered anew is read from its beginning: its messages have other ids, and nothing tells which were known. */
export async function fetchFolder(
  ctx: PluginContext<ImapMailbox>,
  session: ImapSession,
  folder: string,
  position: ImapPosition | undefined,
  limit: number,
): Promise<FolderBatch> {
  const bounds = { limit, maxMessageBytes: ctx.settings.maxBytes };
  let from = position;
  let batch = await session.fetch(
    folder,
    { uidValidity: from?.uidValidity ?? null, afterUid: from?.uid ?? 0, ...bounds },
    ctx.signal,
  );
  if (batch.renumbered) {
    ctx.log.warn('the folder was numbered anew and is read from its beginning', { folder });
    from = undefined;
    batch = await session.fetch(folder, { uidValidity: batch.uidValidity, afterUid: 0, ...bounds }, ctx.signal);
  }
  const { uidValidity, upToUid, more } = batch;
  const messages = await Promise.all(batch.messages.map((message) => rawInbound(ctx, folder, uidValidity, message)));
  const missed = batch.messages.filter(({ missing }) => missing !== null).map(({ uid }) => uid);
  return { messages, position: { uidValidity, uid: upToUid, left: [...(from?.left ?? []), ...missed] }, more };
}

async function rawInbound(
  ctx: PluginContext<ImapMailbox>,
  folder: string,
  uidValidity: string,
  message: ImapMessage,
): Promise<RawInbound> {
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
