// npm start: build what is stale, then become the server (one process, so that signals reach it directly).
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { root } from './build/workspaces.mjs';

const main = join(root, 'apps/server/dist/main.js');

await build();
if (!existsSync(main)) throw new Error('apps/server has no src/main.ts: there is nothing to start');
process.setSourceMapsEnabled(true);
process.argv[1] = main;
await import(pathToFileURL(main).href);
