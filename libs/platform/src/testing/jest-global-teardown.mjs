import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Runs also when tests failed. The last run of a checkout stops the shared server; killed runs count no more. */
export default async function teardown() {
  const folder = process.env.SPORTELLO_TEST_DATA;
  const runs = join(folder, 'runs');
  rmSync(join(runs, String(process.pid)), { force: true });
  for (const run of readdirSync(runs)) {
    if (isAlive(Number(run))) return;
    rmSync(join(runs, run), { force: true });
  }
  const pidFile = join(folder, 'postgres', 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  if (!isAlive(pid)) return;
  process.kill(pid, 'SIGINT');
  for (let i = 0; i < 200 && isAlive(pid); i++) await pause(50);
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
