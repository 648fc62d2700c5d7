import type { PluginContext, RawInbound } from '@sportello/plugin-sdk';
import type { ImapMessage } from '../transport/imap.fetch.js';
import type { ImapSession } from '../transport/imap.session.js';

/** How far a folder has been read. A UID means nothing without the UIDVALIDITY it was given under. */
export interface FolderPosition {
  readonly uidValidity: string;
  readonly uid: number;
  /** UIDs that were not fetched whole: they stay on the server as they are, unread. */
  readonly left: readonly number[];
}

export interface FolderBatch {
  readonly messages: readonly RawInbound[];
  readonly position: FolderPosition;
  readonly more: boolean;
}

/** What polling needs of a plugin's context, whatever its settings. */
export type PollingContext = Pick<PluginContext<unknown>, 'blobs' | 'clock' | 'log' | 'signal'>;

/** Longest single IDLE, in milliseconds; servers drop idle connections after half an hour (RFC 2177). */
const IDLE = 9 * 60_000;

/** A folder that was numbered anew is read from its beginning: its messages have other ids, and nothing tells which were known. */
export async function fetchFolder(
  ctx: PollingContext,
  session: ImapSession,
  folder: string,
  position: FolderPosition | undefined,
  bounds: { readonly limit: number; readonly maxMessageBytes: number },
): Promise<FolderBatch> {
  let from = position;
  const request = { uidValidity: from?.uidValidity ?? null, afterUid: from?.uid ?? 0, ...bounds };
  let batch = await session.fetch(folder, request, ctx.signal);
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

/** Resolves when something may be waiting beyond the position, at once when the folder was numbered anew. */
export async function waitForFolder(
  ctx: PollingContext,
  session: ImapSession,
  folder: string,
  position: FolderPosition | undefined,
): Promise<void> {
  const { uidValidity } = await session.folderStatus(folder, ctx.signal);
  if (position !== undefined && position.uidValidity !== uidValidity) return;
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
}

async function rawInbound(
  ctx: PollingContext,
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
