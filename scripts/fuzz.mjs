// npm run fuzz [-- channel]: the fuzz tests of the plugins, of what reads mail for them and of the frames of chat, with 20,000 inputs each.
//   node scripts/fuzz.mjs                      all of them
//   node scripts/fuzz.mjs channel-red          those of one plugin
// SPORTELLO_FUZZ_INPUTS says how many inputs instead.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './build/workspaces.mjs';

const [wanted = '(plugins|libs/mail|apps/server/src/chat)'] = process.argv.slice(2);
const { status } = spawnSync(
  process.execPath,
  [join(root, 'scripts/test.mjs'), `${wanted}/.*\\.fuzz\\.spec\\.ts$`, '--testTimeout=1800000'],
  {
    cwd: root,
    stdio: 'inherit',
    env: { SPORTELLO_FUZZ_INPUTS: '20000', ...process.env },
  },
);
process.exit(status ?? 1);
