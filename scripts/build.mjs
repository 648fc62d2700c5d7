// npm run build: every package from src/ to dist/, doing only what changed.
// A package with a build script of its own (the pages, by Vite) is built by it; the others by swc.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compilePackage } from './build/compile.mjs';
import { digest, digests, filesBelow } from './build/sources.mjs';
import { root, workspaces } from './build/workspaces.mjs';

const MANIFESTS = join(root, 'scripts/emit-manifests.mjs');

/** Builds what is stale. Returns how many files were compiled and which packages built themselves. */
export async function build() {
  const all = workspaces();
  const own = all.filter((pkg) => pkg.manifest.scripts?.build);
  const recipe = await swcRecipe();
  const counts = await Promise.all(
    all.filter((pkg) => !own.includes(pkg)).map((pkg) => compilePackage(pkg.folder, recipe)),
  );
  const compiled = counts.reduce((sum, count) => sum + count, 0);
  if (existsSync(MANIFESTS) && (compiled > 0 || !(await manifestsAreFresh()))) await emitManifests();
  const builtThemselves = [];
  for (const pkg of own) if (await buildByItself(pkg)) builtThemselves.push(pkg.manifest.name);
  return { compiled, builtThemselves };
}

/** Compiles the named packages of libs/ alone. */
export async function buildLibs(names) {
  const recipe = await swcRecipe();
  await Promise.all(names.map((name) => compilePackage(join(root, 'libs', name), recipe)));
}

async function swcRecipe() {
  const { devDependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  return digest(devDependencies['@swc/core'] + (await readFile(join(root, '.swcrc'), 'utf8')));
}

const manifestStamp = join(root, 'node_modules/.cache/sportello/manifests');

async function manifestsAreFresh() {
  return existsSync(manifestStamp) && (await readFile(manifestStamp, 'utf8')) === digest(await readFile(MANIFESTS));
}

async function emitManifests() {
  run(process.execPath, [MANIFESTS]);
  await remember(manifestStamp, digest(await readFile(MANIFESTS)));
}

async function buildByItself(pkg) {
  const stamp = join(root, 'node_modules/.cache/sportello', pkg.path.replaceAll('/', '-'));
  const inputs = await digests(
    pkg.folder,
    (await filesBelow(pkg.folder)).filter((file) => !/\.spec\.tsx?$/.test(file)),
  );
  const lock = digest(await readFile(join(root, 'package-lock.json')));
  const wanted = digest(JSON.stringify([lock, inputs]));
  const fresh = existsSync(join(pkg.folder, 'dist')) && existsSync(stamp) && (await readFile(stamp, 'utf8')) === wanted;
  if (fresh) return false;
  run('npm', ['run', '--silent', 'build', '--workspace', pkg.manifest.name]);
  await remember(stamp, wanted);
  return true;
}

async function remember(stamp, value) {
  await mkdir(join(stamp, '..'), { recursive: true });
  await writeFile(stamp, value);
}

function run(command, args) {
  const shell = process.platform === 'win32' && command === 'npm';
  // What is built is what is shipped, whoever builds: a test that builds has another NODE_ENV.
  const env = { ...process.env, NODE_ENV: 'production' };
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell,
    env,
  });
  if (status !== 0) throw new Error(`${[command, ...args].join(' ')} failed`, { cause: error });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const { compiled, builtThemselves } = await build();
    const parts = [compiled > 0 ? `${compiled} files compiled` : 'nothing to compile', ...builtThemselves];
    process.stdout.write(`build: ${parts.join(', ')}\n`);
  } catch (failure) {
    process.stderr.write(`build: ${failure.message}\n`);
    process.exitCode = 1;
  }
}
