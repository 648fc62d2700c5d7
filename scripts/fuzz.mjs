// npm run fuzz [-- channel]: the suites that try hostile input, with twenty thousand inputs each instead of five hundred.
//   node scripts/fuzz.mjs              every channel
//   node scripts/fuzz.mjs channel-pec  one of them
// SPORTELLO_FUZZ_INPUTS says how many, where it is not twenty thousand.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './build/workspaces.mjs';

const [channel = ''] = process.argv.slice(2);
const suites = channel === '' ? 'plugins/[^/]+/.*\\.fuzz\\.spec\\.ts$' : `plugins/${channel}/.*\\.fuzz\\.spec\\.ts$`;
const { status } = spawnSync(process.execPath, [join(root, 'scripts/test.mjs'), '--maxWorkers=1', suites], {
  cwd: root,
  stdio: 'inherit',
  env: { SPORTELLO_FUZZ_INPUTS: '20000', ...process.env },
});
process.exit(status ?? 1);
