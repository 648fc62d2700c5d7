// The packages of the house, found by listing folders as npm's workspaces do.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** Every workspace package: its folder (absolute), its path from the root, its package.json. */
export function workspaces() {
  return ['libs', 'plugins', 'apps'].flatMap((group) =>
    listFolders(join(root, group)).flatMap((name) => {
      const folder = join(root, group, name);
      const file = join(folder, 'package.json');
      return existsSync(file)
        ? [{ folder, path: `${group}/${name}`, group, manifest: JSON.parse(readFileSync(file, 'utf8')) }]
        : [];
    }),
  );
}

function listFolders(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}
