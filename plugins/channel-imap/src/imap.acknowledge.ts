import type { FolderPosition, ImapSession } from '@sportello/mail';
import type { PluginContext } from '@sportello/plugin-sdk';
import { readCursor, type ImapCursor } from './imap.cursor.js';
import type { ImapMailbox } from './imap.settings.js';

export interface FolderToAcknowledge {
  readonly folder: string;
  readonly position: FolderPosition;
  /** Up to here it has been done before. */
  readonly afterUid: number;
}

/** Folders with messages that are stored and not yet marked. A folder no longer read is left alone. */
export async function foldersToAcknowledge(
  ctx: PluginContext<ImapMailbox>,
  cursor: ImapCursor,
): Promise<FolderToAcknowledge[]> {
  const { markSeen, moveTo } = ctx.settings.afterwards;
  if (!markSeen && moveTo === undefined) return [];
  const found: FolderToAcknowledge[] = [];
  for (const folder of ctx.settings.folders) {
    const position = cursor.get(folder);
    if (position === undefined) continue;
    const done = readCursor({ folder: (await ctx.store.get(storeKey(folder))) ?? null }).get('folder');
    const afterUid = done?.uidValidity === position.uidValidity ? done.uid : 0;
    if (afterUid < position.uid) found.push({ folder, position, afterUid });
  }
  return found;
}

/** Everything up to the committed position, but for what never reached the core. */
export async function acknowledgeFolder(
  ctx: PluginContext<ImapMailbox>,
  session: ImapSession,
  { folder, position, afterUid }: FolderToAcknowledge,
): Promise<void> {
  const { markSeen, moveTo } = ctx.settings.afterwards;
  const { uidValidity, uid, left } = position;
  const range = { afterUid, upToUid: uid, except: left };
  const action = { markSeen, ...(moveTo === undefined ? {} : { moveTo }) };
  const same = await session.acknowledge(folder, uidValidity, range, action, ctx.signal);
  if (same) await ctx.store.set(storeKey(folder), { uidValidity, uid });
}

const storeKey = (folder: string): string => `acknowledged:${folder.slice(0, 180)}`;
