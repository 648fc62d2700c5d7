// Writes plugin.json, by which the host judges the plugin before it runs a line of it. Run by `npm run build`.
import { readFile, writeFile } from 'node:fs/promises';
import { manifestOf } from '@sportello/plugin-sdk';
import plugin from './dist/index.js';

const { version } = JSON.parse(await readFile(new URL('package.json', import.meta.url), 'utf8'));
const manifest = JSON.stringify(manifestOf(plugin, version), null, 2);
await writeFile(new URL('plugin.json', import.meta.url), `${manifest}\n`);
