import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/**
 * `sha256-…` over `package.json`, `plugin.json` and every file of `dist/` but source maps and the build's own notes, each as
 * path, length and bytes in the order of their paths: what runs, and what says what runs.
 * @param folder of the package
 */
export async function integrityOf(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const path of ['package.json', 'plugin.json', ...(await codeFiles(folder))]) {
    const bytes = await readFile(join(folder, path));
    hash.update(`${path}\n${bytes.byteLength}\n`).update(bytes);
  }
  return `sha256-${hash.digest('hex')}`;
}

async function codeFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(join(folder, 'dist'), { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => !entry.isDirectory() && !entry.name.endsWith('.map') && entry.name !== '.build.json')
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}
