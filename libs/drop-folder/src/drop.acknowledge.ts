import { lstat, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Json, PluginContext } from '@sportello/plugin-sdk';
import { readCursor } from './drop.cursor.js';
import { seeItems, type DropLayout } from './drop.item.js';
import { codeOf, doneFolder, dropError, dropRoot } from './drop.root.js';
import type { DropSettings } from './drop.settings.js';

/** Moves what is safely stored into `done`. What changed since it was taken stays: it is something else now. */
export async function acknowledgeDrop<S extends DropSettings>(
  ctx: PluginContext<S>,
  cursor: Json,
  layout: DropLayout,
): Promise<void> {
  const taken = readCursor(cursor);
  if (taken.size === 0) return;
  const root = await dropRoot(ctx.settings);
  const done = await doneFolder(root);
  for (const { parts } of await seeItems(root, layout)) {
    for (const { name, path, key } of parts) {
      if (!taken.has(key)) continue;
      ctx.signal.throwIfAborted();
      await moved(path, done, name, key).catch((error: unknown): never => {
        throw dropError(error, path);
      });
    }
  }
}

/** Within one file system, so that it is either here or there. What already has that name in `done` is kept. */
async function moved(path: string, done: string, name: string, key: string): Promise<void> {
  const free = await lstat(join(done, name)).then(
    () => false,
    (error: unknown) => codeOf(error) === 'ENOENT',
  );
  const target = join(done, free ? name : `${name}.${key}`);
  await rename(path, target).catch((error: unknown) => {
    if (codeOf(error) !== 'ENOENT') throw error;
  });
}
