import { DEFAULT_MAIL_LIMITS, readInboundMail, type ImapMessage, type ImapSession } from '@sportello/mail';
import type { InboundPoll, PluginContext, PollResult, RawInbound } from '@sportello/plugin-sdk';
import { MOST_LEFT, readCursor, type ImapPosition } from './imap.cursor.js';
import { inMailbox } from './imap.login.js';
import type { ImapMailbox } from './imap.settings.js';

/** Messages of one poll: enough to keep busy, few enough to commit often. */
const BATCH = 50;
/** Longest single IDLE, in milliseconds; servers drop idle connections after half an hour (RFC 2177). */
const IDLE = 9 * 60_000;

export const imapChannel: InboundPoll<ImapMailbox> = {
  async check(ctx) {
    await inMailbox(ctx, async (session) => {
      for (const folder of foldersOf(ctx.settings)) await session.folderStatus(folder, ctx.signal);
    });
  },

  async poll(ctx, cursor): Promise<PollResult> {
    return inMailbox(ctx, async (session) => {
      const next: Record<string, ImapPosition> = { ...readCursor(cursor) };
      const messages: RawInbound[] = [];
      for (const folder of ctx.settings.folders) {
        const batch = await fetchFolder(ctx, session, folder, next[folder] ?? null, BATCH - messages.length);
        messages.push(...batch.messages);
        next[folder] = batch.position;
        if (batch.more) return { messages, next: asJson(next), more: true };
      }
      return { messages, next: asJson(next), more: false };
    });
  },

  async acknowledge(ctx, cursor) {
    const { markSeen, moveTo } = ctx.settings.afterwards;
    if (!markSeen && moveTo === undefined) return;
    await inMailbox(ctx, async (session) => {
      const known = readCursor(cursor);
      for (const [folder, position] of Object.entries(known)) {
        await acknowledgeFolder(ctx, session, folder, position);
      }
    });
  },

  async wait(ctx, cursor) {
    const [folder] = ctx.settings.folders;
    if (folder === undefined) return;
    await inMailbox(ctx, async (session) => {
      const { uidValidity, uidNext } = await session.folderStatus(folder, ctx.signal);
      const position = readCursor(cursor)[folder];
      if (position !== undefined && position.uidValidity !== uidValidity) return;
      // From where the last poll ended, not from now: what came in between is waiting already.
      await session.waitForMail(folder, position?.uid ?? uidNext - 1, IDLE, ctx.signal);
    });
  },

  async read(ctx, message) {
    const raw = await ctx.blobs.get(message.raw);
    return readInboundMail(raw, {
      put: (bytes) => ctx.blobs.put(bytes),
      own: { instances: [ctx.tenant], addresses: ctx.settings.addresses },
    });
  },
};

interface FolderBatch {
  readonly messages: readonly RawInbound[];
  readonly position: ImapPosition;
  readonly more: boolean;
}

/** A folder that was numbered anew is read from its beginning: what is known already is recognised by the core. */
async function fetchFolder(
  ctx: PluginContext<ImapMailbox>,
  session: ImapSession,
  folder: string,
  position: ImapPosition | null,
  limit: number,
): Promise<FolderBatch> {
  const maxMessageBytes = Math.min(ctx.settings.maxBytes, DEFAULT_MAIL_LIMITS.maxRawBytes);
  let from = position;
  let batch = await session.fetch(
    folder,
    { uidValidity: from?.uidValidity ?? null, afterUid: from?.uid ?? 0, limit, maxMessageBytes },
    ctx.signal,
  );
  if (batch.renumbered) {
    ctx.log.warn('the folder was numbered anew and is read from its beginning', { folder });
    from = { uidValidity: batch.uidValidity, uid: 0, left: [] };
    batch = await session.fetch(
      folder,
      { uidValidity: batch.uidValidity, afterUid: 0, limit, maxMessageBytes },
      ctx.signal,
    );
  }
  const messages: RawInbound[] = [];
  for (const message of batch.messages) messages.push(await rawInbound(ctx, folder, batch.uidValidity, message));
  const uid = batch.messages.at(-1)?.uid ?? from?.uid ?? 0;
  const missed = batch.messages.filter((message) => message.missing !== null).map((message) => message.uid);
  const left = [...(from?.left ?? []), ...missed].slice(-MOST_LEFT);
  return { messages, position: { uidValidity: batch.uidValidity, uid, left }, more: batch.more };
}

async function rawInbound(
  ctx: PluginContext<ImapMailbox>,
  folder: string,
  uidValidity: string,
  message: ImapMessage,
): Promise<RawInbound> {
  const bytes = message.raw ?? message.head ?? new Uint8Array();
  const raw = await ctx.blobs.put(bytes);
  return {
    externalId: hasMessageId(bytes) ? `sha256:${raw.sha256}` : `${folder.slice(0, 255)};${uidValidity};${message.uid}`,
    mediaType: 'message/rfc822',
    raw,
    receivedAt: (message.receivedAt ?? ctx.clock.now()).toISOString(),
    hints: { folder, uid: message.uid },
    ...(message.missing === null ? {} : { quarantine: missing(message) }),
  };
}

/**
 * A folder that is numbered anew, or a message that is moved, shows known bytes under another UID, which must not be a second
 * ticket. Two mails never have the same bytes: each carries its date and its Message-ID. Without one only the UID tells.
 */
function hasMessageId(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 64 * 1024)).split(/\r?\n\r?\n/, 1)[0] ?? '';
  return /^message-id:\s*\S/im.test(head);
}

function missing(message: ImapMessage): NonNullable<RawInbound['quarantine']> {
  return message.missing === 'too-large'
    ? {
        code: 'mail-too-large',
        reason: `${message.size} bytes: only the headers were fetched; the message is still on the server`,
      }
    : { code: 'mail-unavailable', reason: 'the server lists the message and cannot give it out' };
}

/** Everything up to the committed position, but for what never reached the core. */
async function acknowledgeFolder(
  ctx: PluginContext<ImapMailbox>,
  session: ImapSession,
  folder: string,
  position: ImapPosition,
): Promise<void> {
  const stored = readCursor({ folder: (await ctx.store.get(storeKey(folder))) ?? null })['folder'];
  const afterUid = stored?.uidValidity === position.uidValidity ? stored.uid : 0;
  if (afterUid >= position.uid) return;
  const { markSeen, moveTo } = ctx.settings.afterwards;
  const range = { afterUid, upToUid: position.uid, except: position.left };
  const action = { markSeen, ...(moveTo === undefined ? {} : { moveTo }) };
  const same = await session.acknowledge(folder, position.uidValidity, range, action, ctx.signal);
  if (same) await ctx.store.set(storeKey(folder), { uidValidity: position.uidValidity, uid: position.uid });
}

const asJson = (positions: Readonly<Record<string, ImapPosition>>): PollResult['next'] =>
  Object.fromEntries(
    Object.entries(positions).map(([folder, { uidValidity, uid, left }]) => [folder, { uidValidity, uid, left }]),
  );

const storeKey = (folder: string): string => `acknowledged:${folder.slice(0, 180)}`;

function foldersOf(settings: Readonly<ImapMailbox>): string[] {
  return settings.afterwards.moveTo === undefined
    ? settings.folders
    : [...settings.folders, settings.afterwards.moveTo];
}
