import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { extract } from 'tar';

/** What a plugin's tarball may hold. Links are refused: they are what lead out of a folder. */
const MAX_BYTES = 200 * 1024 * 1024;
const MAX_ENTRIES = 20_000;

/**
 * Unpacks what `npm pack` made, once for each content, and runs nothing of it: no install script, no hook.
 * @param folder where unpacked tarballs are kept
 * @returns the package's folder
 * @throws Error for what is no such tarball
 */
export async function unpacked(tarball: string, folder: string): Promise<string> {
  const digest = createHash('sha256')
    .update(await readFile(tarball))
    .digest('hex');
  const target = join(folder, digest);
  if (await isFolder(target)) return target;
  const draft = join(folder, `.${digest.slice(0, 16)}.${randomBytes(6).toString('hex')}`);
  await mkdir(draft, { recursive: true });
  try {
    await unpackInto(tarball, draft);
    await rename(draft, target);
  } catch (error) {
    // Another process was quicker: what it unpacked is the same.
    if (!(await isFolder(target))) throw error;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return target;
}

async function unpackInto(file: string, cwd: string): Promise<void> {
  let bytes = 0;
  let entries = 0;
  let refused: string | undefined;
  await extract({
    ...{ file, cwd, strip: 1, strict: true, preserveOwner: false },
    filter: (path, entry) => {
      bytes += entry.size ?? 0;
      entries += 1;
      const type = 'type' in entry ? entry.type : 'File';
      if (type !== 'File' && type !== 'Directory') refused ??= `${path} is a ${type}`;
      if (bytes > MAX_BYTES || entries > MAX_ENTRIES) refused ??= 'it is too large';
      return refused === undefined;
    },
  });
  if (refused !== undefined) throw new Error(refused);
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
