// Writes plugins/*/plugin.json from the built code, so that the host can judge a plugin before it runs a line of it.
// usage: node scripts/emit-manifests.mjs          (run by `npm run build`)
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { manifestOf } from '@sportello/plugin-sdk';
import * as prettier from 'prettier';
import { workspaces } from './build/workspaces.mjs';

for (const { folder, path, manifest } of workspaces().filter(({ group }) => group === 'plugins')) {
  const code = join(folder, 'dist/index.js');
  if (!existsSync(code)) continue;
  const { default: plugin } = await import(pathToFileURL(code).href);
  const file = join(folder, 'plugin.json');
  const json = JSON.stringify(manifestOf(plugin, manifest.version), null, 2);
  const wanted = await prettier.format(json, { ...(await prettier.resolveConfig(file)), filepath: file });
  const found = existsSync(file) ? await readFile(file, 'utf8') : '';
  if (found === wanted) continue;
  await writeFile(file, wanted);
  process.stdout.write(`${path}/plugin.json written\n`);
}
