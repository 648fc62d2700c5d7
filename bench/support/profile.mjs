// node --import bench/support/profile.mjs: from SIGUSR2 on, until it ends, records where the process spends its time.
// The profile is left in .tmp/profiles, for the developer tools of any browser.
import { mkdirSync, writeFileSync } from 'node:fs';
import { Session } from 'node:inspector';
import { join, resolve } from 'node:path';

const folder = resolve(import.meta.dirname, '../../.tmp/profiles');
const session = new Session();
process.once('SIGUSR2', () => {
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.start');
});
process.once('exit', () =>
  session.post('Profiler.stop', (error, result) => {
    if (error) return;
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${process.pid}.cpuprofile`), JSON.stringify(result.profile));
  }),
);
