// npm run docs:plugins: writes anew every page of docs/plugins that is made from code. Each script of scripts/docs/ exports `page`, the
// file, and `text()`, what it has to say; a test compares them.
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './build/workspaces.mjs';

const folder = join(root, 'scripts/docs');
for (const script of (await readdir(folder)).filter((name) => name.endsWith('.mjs')).sort()) {
  const { page, text } = await import(pathToFileURL(join(folder, script)).href);
  await writeFile(join(root, page), await text());
}
