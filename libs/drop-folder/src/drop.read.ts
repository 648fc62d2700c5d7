import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { codeOf } from './drop.root.js';
import type { SeenFile } from './drop.item.js';

/**
 * The bytes of exactly the file that was seen: no link is followed, no device is opened for long, and a file that is another
 * or has changed meanwhile is not read.
 * @returns null when it is no longer what was seen: the next look decides
 */
export async function readSeen(file: SeenFile): Promise<Uint8Array | null> {
  const handle = await open(file.path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK).catch(
    (error: unknown) => {
      if (['ENOENT', 'ENOTDIR', 'ELOOP', 'ENXIO'].includes(codeOf(error) ?? '')) return null;
      throw error;
    },
  );
  if (handle === null) return null;
  try {
    const same = async (): Promise<boolean> => {
      const now = await handle.stat();
      const isIt = now.isFile() && now.dev === file.device && now.ino === file.inode;
      return isIt && now.size === file.size && now.mtimeMs === file.modified;
    };
    if (!(await same())) return null;
    const bytes = Buffer.alloc(file.size);
    let read = 0;
    while (read < bytes.length) {
      const { bytesRead } = await handle.read(bytes, read, bytes.length - read, read);
      if (bytesRead === 0) return null;
      read += bytesRead;
    }
    return (await same()) ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength) : null;
  } finally {
    await handle.close();
  }
}
