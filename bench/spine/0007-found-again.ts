// The embedded server after its starter was killed with kill -9, and after the server itself was.
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { embeddedServer } from '@sportello/platform';
import { print } from './support.js';

const dataDir = join(process.cwd(), '.tmp', 'bench-found-again');
const timed = async (title: string) => {
  const start = performance.now();
  const server = await embeddedServer({ dataDir });
  print(`${title.padEnd(52)} ${(performance.now() - start).toFixed(0).padStart(5)} ms  found running: ${server.found}`);
  return server;
};

if (process.argv[2] === 'child') {
  await timed('child: started');
  process.kill(process.pid, 'SIGKILL');
}
await rm(dataDir, { recursive: true, force: true });
const first = await timed('first start ever (initdb, start)');
await first.close();
const second = await timed('start of a cluster that was stopped');
await second.close();
const child = spawn(process.execPath, [...process.execArgv, import.meta.filename, 'child'], { stdio: 'inherit' });
const [, signal] = (await once(child, 'exit')) as [number | null, string];
print(`child ended by ${signal}`);
const third = await timed('after kill -9 of the starter');
process.kill(third.pid, 'SIGKILL');
const fourth = await timed('after kill -9 of the server too (crash recovery)');
await fourth.close();
print('stopped');
