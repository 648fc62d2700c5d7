// npm run typecheck: the root project (libs, plugins, server, tests), then each package with a tsconfig.json of its own.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root, workspaces } from './build/workspaces.mjs';

const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
const projects = [
  root,
  ...workspaces()
    .map((pkg) => pkg.folder)
    .filter((folder) => existsSync(join(folder, 'tsconfig.json'))),
];
const failed = projects.filter((project) => {
  const { status } = spawnSync(process.execPath, [tsc, '--project', project], { cwd: root, stdio: 'inherit' });
  return status !== 0;
});
process.exit(failed.length === 0 ? 0 : 1);
