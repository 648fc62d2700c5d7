import type { FetchMessageObject, FetchQueryObject, ImapFlow, MailboxObject } from 'imapflow';
import { isServerRefusal, succeeded } from './imap.error.js';

/** Which messages to fetch. */
export interface ImapFetch {
  /** As the cursor remembers it; null on the first fetch. */
  readonly uidValidity: string | null;
  /** Messages with greater UIDs are wanted; 0 for all. */
  readonly afterUid: number;
  /** At most so many messages. Default 50. */
  readonly limit?: number;
  /** Messages larger than this, in bytes, come without content. Default 50 MiB. */
  readonly maxMessageBytes?: number;
  /** A batch ends when it reaches this size, in bytes, having at least one message. Default 32 MiB. */
  readonly maxBatchBytes?: number;
}

/** One message as the server holds it. */
export interface ImapMessage {
  readonly uid: number;
  /** In bytes, as the server says. */
  readonly size: number;
  readonly receivedAt: Date | null;
  readonly seen: boolean;
  /** Byte for byte; null when it was not fetched. */
  readonly raw: Uint8Array | null;
  /** Why `raw` is null. `unavailable`: the server cannot give it out; quarantine it and go on. */
  readonly missing: 'too-large' | 'unavailable' | null;
  /** Headers of a message that is too large, so that a person can find it. */
  readonly head: Uint8Array | null;
}

/** Messages and where to go on. */
export interface ImapBatch {
  readonly uidValidity: string;
  /** The folder was numbered anew: nothing was fetched, start over with this `uidValidity` and `afterUid` 0. */
  readonly renumbered: boolean;
  /** Oldest first. */
  readonly messages: readonly ImapMessage[];
  /** Everything up to this UID has been looked at, also what was removed meanwhile: go on after it. */
  readonly upToUid: number;
  /** There are further messages after the last one. */
  readonly more: boolean;
}

const MIB = 1024 * 1024;
const DEFAULTS = { limit: 50, maxMessageBytes: 50 * MIB, maxBatchBytes: 32 * MIB };

/** Fetches from the folder that is open. BODY.PEEK: nothing is marked read by looking. */
export async function fetchMessages(client: ImapFlow, mailbox: MailboxObject, request: ImapFetch): Promise<ImapBatch> {
  const bounds = { ...DEFAULTS, ...request };
  const uidValidity = String(mailbox.uidValidity);
  if (request.uidValidity !== null && request.uidValidity !== uidValidity) {
    return { uidValidity, renumbered: true, messages: [], upToUid: 0, more: false };
  }
  const uids = await uidsAfter(client, request.afterUid);
  const wanted = uids.slice(0, bounds.limit);
  const listed = await listedMessages(client, wanted);
  const batch = takeBatch(listed, bounds.maxMessageBytes, bounds.maxBatchBytes);
  const messages = await contents(client, batch, bounds.maxMessageBytes);
  const whole = batch.length === listed.length ? wanted.at(-1) : batch.at(-1)?.uid;
  const upToUid = whole ?? request.afterUid;
  return { uidValidity, renumbered: false, messages, upToUid, more: uids.some((uid) => uid > upToUid) };
}

/** What the server says of the messages; of one it says nothing of, its UID, as long as it is there. */
async function listedMessages(client: ImapFlow, uids: readonly number[]): Promise<FetchMessageObject[]> {
  if (uids.length === 0) return [];
  const known = await collectPatiently(client, uids, { uid: true, size: true, internalDate: true, flags: true });
  const silent = await stillThere(
    client,
    uids.filter((uid) => !known.has(uid)),
  );
  return [...known.values(), ...silent.map((uid) => ({ seq: 0, uid }))].sort((a, b) => a.uid - b.uid);
}

async function contents(
  client: ImapFlow,
  batch: readonly FetchMessageObject[],
  maxMessageBytes: number,
): Promise<ImapMessage[]> {
  const isTooLarge = ({ size = 0 }: FetchMessageObject): boolean => size > maxMessageBytes;
  const small = batch.filter((entry) => !isTooLarge(entry)).map((entry) => entry.uid);
  const sources = await collectPatiently(client, small, { uid: true, source: true });
  const withheld = await stillThere(
    client,
    small.filter((uid) => sources.get(uid)?.source === undefined),
  );
  const messages: ImapMessage[] = [];
  for (const entry of batch) {
    const source = sources.get(entry.uid)?.source;
    const tooLarge = isTooLarge(entry);
    // Somebody removed it while we looked.
    if (source === undefined && !tooLarge && !withheld.includes(entry.uid)) continue;
    messages.push(toMessage(entry, source, tooLarge ? await head(client, entry.uid) : null, tooLarge));
  }
  return messages;
}

async function stillThere(client: ImapFlow, uids: readonly number[]): Promise<number[]> {
  if (uids.length === 0) return [];
  return succeeded(await client.search({ uid: uids.join(',') }, { uid: true }), 'IMAP search', client.usable);
}

/** UIDs after the given one, ascending. `n:*` also matches the last message when nothing is newer (RFC 3501 §6.4.8). */
export async function uidsAfter(client: ImapFlow, afterUid: number): Promise<number[]> {
  const found = await client.search({ uid: `${afterUid + 1}:*` }, { uid: true });
  return succeeded(found, 'IMAP search', client.usable)
    .filter((uid) => uid > afterUid)
    .sort((a, b) => a - b);
}

function takeBatch(
  entries: readonly FetchMessageObject[],
  maxMessageBytes: number,
  maxBatchBytes: number,
): FetchMessageObject[] {
  const taken: FetchMessageObject[] = [];
  let bytes = 0;
  for (const entry of entries) {
    const size = entry.size ?? 0;
    bytes += size > maxMessageBytes ? 0 : size;
    if (taken.length > 0 && bytes > maxBatchBytes) break;
    taken.push(entry);
  }
  return taken;
}

async function collect(
  client: ImapFlow,
  uids: readonly number[],
  query: FetchQueryObject,
): Promise<Map<number, FetchMessageObject>> {
  const found = new Map<number, FetchMessageObject>();
  for await (const message of client.fetch(uids.join(','), query, { uid: true })) {
    if (uids.includes(message.uid)) found.set(message.uid, message);
  }
  return found;
}

/** One message the server cannot give out must not keep the others back: ask for each by itself then. */
async function collectPatiently(
  client: ImapFlow,
  uids: readonly number[],
  query: FetchQueryObject,
): Promise<Map<number, FetchMessageObject>> {
  if (uids.length === 0) return new Map();
  try {
    return await collect(client, uids, query);
  } catch (error) {
    if (!isServerRefusal(error)) throw error;
    if (uids.length === 1) return new Map();
  }
  const found = new Map<number, FetchMessageObject>();
  for (const uid of uids) {
    for (const [key, message] of await collectPatiently(client, [uid], query)) found.set(key, message);
  }
  return found;
}

async function head(client: ImapFlow, uid: number): Promise<Uint8Array | null> {
  const found = await collectPatiently(client, [uid], { uid: true, headers: true });
  return found.get(uid)?.headers ?? null;
}

function toMessage(
  entry: FetchMessageObject,
  source: Buffer | undefined,
  headers: Uint8Array | null,
  tooLarge: boolean,
): ImapMessage {
  const received = entry.internalDate === undefined ? null : new Date(entry.internalDate);
  return {
    uid: entry.uid,
    size: entry.size ?? source?.length ?? 0,
    receivedAt: received === null || Number.isNaN(received.getTime()) ? null : received,
    seen: entry.flags?.has('\\Seen') ?? false,
    raw: source ?? null,
    missing: source !== undefined ? null : tooLarge ? 'too-large' : 'unavailable',
    head: headers,
  };
}
