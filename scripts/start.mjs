// npm start: build what is stale, then become the server (one process, so that signals reach it directly).
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { root } from './build/workspaces.mjs';

const main = join(root, 'apps/server/dist/main.js');

try {
  await build();
  if (!existsSync(main)) throw new Error('apps/server has no src/main.ts: there is nothing to start');
} catch (failure) {
  process.stderr.write(`build: ${failure.message}\n`);
  process.exit(1);
}
if (process.env.npm_lifecycle_event) stopWithNpm();
process.setSourceMapsEnabled(true);
process.argv[1] = main;
await import(pathToFileURL(main).href);

/** npm passes a SIGTERM on to its shell only, which dies without telling us: a change of parent is that signal. */
function stopWithNpm() {
  const { ppid } = process;
  const watch = setInterval(() => {
    if (process.ppid === ppid) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 250);
  watch.unref();
}
