import type { Json, PluginContext, PollResult, RawInbound } from '@sportello/plugin-sdk';
import { writtenBundle, type BundledFile } from './drop.bundle.js';
import { readCursor, writtenCursor } from './drop.cursor.js';
import { MOST_FILES, seeItems, type DropItem, type DropLayout, type SeenFile } from './drop.item.js';
import { readSeen } from './drop.read.js';
import { dropError, dropRoot } from './drop.root.js';
import type { DropSettings } from './drop.settings.js';

export interface DropFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a plugin says of files it is shown. `ready`: taken, with what it `added` beside them; `wait`: something is still missing; `refused`: kept and shown to a person, not read. */
export type DropVerdict =
  | { readonly is: 'ready'; readonly externalId: string; readonly added?: readonly DropFile[] }
  | { readonly is: 'wait' }
  | { readonly is: 'refused'; readonly externalId: string; readonly code: string; readonly reason: string };

export interface DropKind {
  readonly layout: DropLayout;
  /** Media type of the stored list of files. */
  readonly mediaType: string;
  /** Bytes of one item's files together. */
  readonly maxBytes: number;
  /** Names that are looked at; all when left out. Of a folder that is another program's own. */
  wants?(name: string): boolean;
  /** Whether another program holds the file at this moment: it is left alone until then. */
  held?(file: SeenFile): boolean;
  /** @param overdue nothing has changed for so long that nothing more is expected */
  judge(name: string, files: readonly DropFile[], overdue: boolean): DropVerdict;
}

/** Items of one poll. */
const BATCH = 200;
/** Bytes after which a poll is full. */
const BATCH_BYTES = 64 * 1024 * 1024;
/** Items taken and still not moved, beyond which no more are taken: their folder cannot be written, say. */
const MOST_UNMOVED = 20_000;

/** Everything in the folder that is complete and has not been taken yet. */
export async function pollDrop<S extends DropSettings>(
  ctx: PluginContext<S>,
  cursor: Json,
  kind: DropKind,
): Promise<PollResult> {
  const root = await dropRoot(ctx.settings);
  const items = await seeItems(root, kind.layout, kind.wants?.bind(kind));
  const known = readCursor(cursor);
  // What is no longer there has been moved; its place in the cursor is free.
  const taken = new Set(items.flatMap(({ parts }) => parts.map(({ key }) => key)).filter((key) => known.has(key)));
  const messages: RawInbound[] = [];
  let bytes = 0;
  for (const item of items) {
    ctx.signal.throwIfAborted();
    if (taken.size >= MOST_UNMOVED) {
      ctx.log.error('no more is taken from the folder before what was taken can be moved', { unmoved: taken.size });
      break;
    }
    const left = withoutTaken(item, taken);
    if (left === null) continue;
    if (messages.length >= BATCH || bytes >= BATCH_BYTES) {
      return { messages, next: writtenCursor(taken), more: true };
    }
    const message = await takenUp(ctx, left, kind).catch((error: unknown): never => {
      throw dropError(error, root);
    });
    if (message === null) continue;
    messages.push(message);
    bytes += left.files.reduce((sum, file) => sum + file.size, 0);
    for (const { key } of left.parts) taken.add(key);
  }
  return { messages, next: writtenCursor(taken), more: false };
}

/** Files are moved one by one: after a crash some of an item may still lie there, and are known. */
function withoutTaken(item: DropItem, taken: ReadonlySet<string>): DropItem | null {
  const parts = item.parts.filter(({ key }) => !taken.has(key));
  if (parts.length === 0) return null;
  if (parts.length === item.parts.length) return item;
  return { ...item, parts, files: item.files.filter(({ key }) => !taken.has(key)) };
}

async function takenUp<S extends DropSettings>(
  ctx: PluginContext<S>,
  item: DropItem,
  kind: DropKind,
): Promise<RawInbound | null> {
  const now = ctx.clock.now().getTime();
  const { settleSeconds, incompleteAfterMinutes } = ctx.settings;
  // The clock of a share may be ahead of ours: what counts is the distance.
  const age = Math.abs(now - item.modified);
  const overdue = age >= incompleteAfterMinutes * 60_000;
  const writing = item.writing || item.files.some((file) => kind.held?.(file) === true);
  if (age < settleSeconds * 1_000 || (writing && !overdue)) return null;
  const refused = (code: string, reason: string): RawInbound =>
    asMessage(
      item,
      kind,
      now,
      `drop:${item.parts.map(({ key }) => key).join('+')}`,
      item.files.slice(0, MOST_FILES).map(({ name, size }) => ({ name, size, blob: null })),
      { code, reason },
    );
  const strange = item.files.find((file) => !file.regular);
  if (strange !== undefined) return refused('not-a-file', `${shown(strange.name)} is a link, a folder or a device`);
  if (item.files.length > MOST_FILES) return refused('too-many-files', `more than ${MOST_FILES} files`);
  const size = item.files.reduce((sum, file) => sum + file.size, 0);
  if (size > kind.maxBytes) return refused('too-large', `${size} bytes, where ${kind.maxBytes} are allowed`);

  const files: DropFile[] = [];
  for (const file of item.files) {
    const bytes = await readSeen(file);
    if (bytes === null) return null;
    files.push({ name: file.name, bytes });
  }
  const verdict = kind.judge(item.name, files, overdue);
  if (verdict.is === 'wait') return null;
  const bundled: BundledFile[] = [];
  const all = verdict.is === 'ready' ? [...files, ...(verdict.added ?? [])] : files;
  for (const { name, bytes } of all) bundled.push({ name, size: bytes.byteLength, blob: await ctx.blobs.put(bytes) });
  const quarantine = verdict.is === 'refused' ? { code: verdict.code, reason: verdict.reason } : undefined;
  return asMessage(item, kind, now, verdict.externalId, bundled, quarantine);
}

function asMessage(
  item: DropItem,
  kind: DropKind,
  now: number,
  externalId: string,
  files: readonly BundledFile[],
  quarantine?: RawInbound['quarantine'],
): RawInbound {
  return {
    externalId: externalId.slice(0, 500),
    mediaType: kind.mediaType,
    raw: writtenBundle({ item: item.name, files }),
    receivedAt: new Date(Math.min(item.modified, now)).toISOString(),
    hints: { item: shown(item.name) },
    ...(quarantine === undefined ? {} : { quarantine }),
  };
}

/** A name from outside as it may stand in a message. */
export function shown(name: string): string {
  return name.replaceAll(/[\p{Cc}\p{Cf}\p{Surrogate}]/gu, '�').slice(0, 200);
}
