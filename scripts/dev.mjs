// npm run dev: the server, built and started again whenever a source changes.
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { root } from './build/workspaces.mjs';

const QUIET_MILLISECONDS = 200;
const isSource = (path) => /(^|[/\\])src[/\\]/.test(path) && !/(^|[/\\])(node_modules|dist)[/\\]/.test(path);

let server = startServer();
let pending;
for (const group of ['libs', 'plugins', 'apps']) {
  watch(join(root, group), { recursive: true }, (_event, path) => {
    if (!path || !isSource(path)) return;
    clearTimeout(pending);
    pending = setTimeout(restart, QUIET_MILLISECONDS);
  });
}
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stop(signal).then(() => process.exit(0)));

function startServer() {
  return spawn(process.execPath, [join(root, 'scripts/start.mjs')], { cwd: root, stdio: 'inherit' });
}

async function restart() {
  await stop('SIGTERM');
  server = startServer();
}

/** Resolves when the server has drained and gone. */
function stop(signal) {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
  const gone = new Promise((resolve) => server.once('exit', resolve));
  server.kill(signal);
  return gone;
}
