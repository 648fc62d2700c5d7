// What a build reads, and a fingerprint of it: two equal fingerprints mean there is nothing to build.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const NOT_SOURCE = new Set(['node_modules', 'dist', 'coverage', '.vite']);

/** Files below a folder, as sorted paths from it with forward slashes. */
export async function filesBelow(folder, prefix = '') {
  if (!existsSync(folder)) return [];
  const found = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (NOT_SOURCE.has(entry.name)) continue;
    const path = prefix + entry.name;
    if (entry.isDirectory()) found.push(...(await filesBelow(join(folder, entry.name), `${path}/`)));
    else found.push(path);
  }
  return found.sort();
}

/** SHA-256 of a text or buffer, in hexadecimal. */
export const digest = (content) => createHash('sha256').update(content).digest('hex');

/** Path → digest for each file of a folder. */
export async function digests(folder, files) {
  const entries = await Promise.all(files.map(async (file) => [file, digest(await readFile(join(folder, file)))]));
  return Object.fromEntries(entries);
}
