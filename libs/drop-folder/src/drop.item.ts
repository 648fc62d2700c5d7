import { createHash } from 'node:crypto';
import type { Stats } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DONE, codeOf, dropError } from './drop.root.js';

/** How the other system groups what belongs together: one subfolder each, or files that differ by their extension alone. */
export type DropLayout = 'folders' | 'stems';

/** One file as it was seen, not yet opened. */
export interface SeenFile {
  readonly name: string;
  readonly path: string;
  readonly size: number;
  readonly modified: number;
  readonly device: number;
  readonly inode: number;
  /** Neither a link, nor a folder, nor a device. */
  readonly regular: boolean;
  /** What makes it this file and no other: changes with its content, its name, and when another takes its place. */
  readonly key: string;
}

/** Files that belong together. */
export interface DropItem {
  /** Name of the subfolder, or what the files' names have in common. */
  readonly name: string;
  readonly files: readonly SeenFile[];
  /** Paths that are moved when it has been taken, each with its key. */
  readonly parts: readonly { readonly name: string; readonly path: string; readonly key: string }[];
  /** Latest change, milliseconds since the epoch. */
  readonly modified: number;
  /** Something in it is still being written under a temporary name. */
  readonly writing: boolean;
}

/** Most files looked at in one item; the rest makes it too large to be taken. */
export const MOST_FILES = 1_000;

const HIDDEN = /^\./;
/** Names under which programs write before they rename: rsync, browsers, SFTP clients, scripts. */
const TEMPORARY = /\.(tmp|part|partial|filepart|crdownload|writing)$|~$/i;
const RESERVED = new Set([DONE, 'error']);

/** What lies in the folder and is wanted, oldest first. Names come from the folder itself and nowhere else. */
export async function seeItems(
  root: string,
  layout: DropLayout,
  wants: (name: string) => boolean = () => true,
): Promise<DropItem[]> {
  const names = (
    await readdir(root).catch((error: unknown): never => {
      throw dropError(error, root);
    })
  ).filter((name) => !HIDDEN.test(name) && !TEMPORARY.test(name) && !RESERVED.has(name) && wants(name));
  const items = layout === 'folders' ? await folderItems(root, names) : await stemItems(root, names);
  return items.sort((one, other) => one.modified - other.modified || (one.name < other.name ? -1 : 1));
}

async function folderItems(root: string, names: readonly string[]): Promise<DropItem[]> {
  const items: DropItem[] = [];
  for (const name of names) {
    const path = join(root, name);
    const before = await seen(path);
    if (before === null) continue;
    if (!before.isDirectory()) {
      items.push(loose(seenFile(name, path, before)));
      continue;
    }
    const inside = await readdir(path).catch(gone);
    if (inside === null) continue;
    const files = await seenFiles(
      path,
      inside.filter((file) => !HIDDEN.test(file)),
    );
    // A folder that became a link meanwhile would lead elsewhere.
    const after = await seen(path);
    if (after === null || !after.isDirectory() || after.ino !== before.ino || after.dev !== before.dev) continue;
    const key = digest([name, before.dev, before.ino, ...files.map((file) => file.key)]);
    const modified = Math.max(before.mtimeMs, ...files.map((file) => file.modified));
    const writing = inside.some((file) => TEMPORARY.test(file));
    items.push({ name, files, parts: [{ name, path, key }], modified, writing });
  }
  return items;
}

async function stemItems(root: string, names: readonly string[]): Promise<DropItem[]> {
  const stems = new Map<string, SeenFile[]>();
  for (const name of names) {
    const path = join(root, name);
    const stats = await seen(path);
    if (stats === null || stats.isDirectory()) continue;
    const stem = name.replace(/\.[^.]*$/, '');
    stems.set(stem, [...(stems.get(stem) ?? []), seenFile(name, path, stats)]);
  }
  return [...stems].map(([name, files]) => ({
    name,
    files: files.sort(byName),
    parts: files,
    modified: Math.max(...files.map((file) => file.modified)),
    writing: false,
  }));
}

async function seenFiles(folder: string, names: readonly string[]): Promise<SeenFile[]> {
  const files: SeenFile[] = [];
  for (const name of names.toSorted().slice(0, MOST_FILES + 1)) {
    const stats = await seen(join(folder, name));
    if (stats !== null) files.push(seenFile(name, join(folder, name), stats));
  }
  return files;
}

const loose = (file: SeenFile): DropItem => ({
  name: file.name,
  files: [file],
  parts: [file],
  modified: file.modified,
  writing: false,
});

function seenFile(name: string, path: string, stats: Stats): SeenFile {
  const { size, mtimeMs, dev, ino } = stats;
  const key = digest([name, dev, ino, size, mtimeMs]);
  return { name, path, size, modified: mtimeMs, device: dev, inode: ino, regular: stats.isFile(), key };
}

const seen = (path: string): Promise<Stats | null> => lstat(path).catch(gone);

/** Somebody else took it away meanwhile. */
function gone(error: unknown): null {
  if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return null;
  throw error;
}

const byName = (one: SeenFile, other: SeenFile): number => (one.name < other.name ? -1 : 1);

const digest = (parts: readonly (string | number)[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 24);
