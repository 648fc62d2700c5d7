// npm run sdk:pack: the packages that plugins are written and tested with, as tarballs in .tmp/sdk/, types included.
import { spawnSync } from 'node:child_process';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buildLibs } from '../build.mjs';
import { root } from '../build/workspaces.mjs';
import { declarationsOf } from './declarations.mjs';

/** The kernel and the worker runtime are there for the testing kit, which stands on them; a plugin does not import them. */
const PACKAGES = ['kernel', 'plugin-sdk', 'plugin-worker', 'plugin-testing', 'mail'];
const target = join(root, '.tmp/sdk');

await buildLibs(PACKAGES);
for (const [path, text] of declarationsOf(PACKAGES)) {
  const [name, ...rest] = path.split('/');
  const file = join(root, 'libs', name, 'dist', ...rest);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
await rm(target, { recursive: true, force: true });
await mkdir(target, { recursive: true });
const packages = PACKAGES.flatMap((name) => ['--workspace', `@sportello/${name}`]);
const { status } = spawnSync('npm', ['pack', '--silent', '--pack-destination', target, ...packages], {
  cwd: root,
  stdio: ['ignore', 'ignore', 'inherit'],
  shell: process.platform === 'win32',
});
if (status !== 0) process.exit(1);
process.stdout.write(`${(await readdir(target)).map((file) => join(target, file)).join('\n')}\n`);
