// Compiles one package: src/**/*.ts by swc into dist/, other files copied, only what changed since the last time.
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { digests, filesBelow } from './sources.mjs';

const STAMP = '.build.json';
const isSpec = (file) => /\.spec\.tsx?$/.test(file);
const isTypeScript = (file) => /\.ts$/.test(file) && !/\.d\.ts$/.test(file);
const asJavaScript = (file) => file.replace(/\.ts$/, '.js');

/**
 * Brings a package's dist/ up to its src/.
 * @param recipe what else decides the output (compiler, its settings): a change rebuilds everything
 * @returns the number of files written
 */
export async function compilePackage(folder, recipe) {
  const src = join(folder, 'src');
  const dist = join(folder, 'dist');
  const wanted = await digests(
    src,
    (await filesBelow(src)).filter((file) => !isSpec(file) && !file.endsWith('.d.ts')),
  );
  const stamp = await readStamp(dist);
  const known = stamp.recipe === recipe ? stamp.files : {};

  await removeStale(dist, stamp.files, wanted);
  const changed = Object.keys(wanted).filter(
    (file) => known[file] !== wanted[file] || !existsSync(join(dist, asJavaScript(file))),
  );
  if (changed.length > 0) {
    await rm(join(dist, STAMP), { force: true }); // a build cut short is no build
    await Promise.all(changed.map((file) => emit(src, dist, file)));
  }
  if (changed.length > 0 || Object.keys(stamp.files).some((file) => !(file in wanted))) {
    await mkdir(dist, { recursive: true });
    await writeFile(join(dist, STAMP), JSON.stringify({ recipe, files: wanted }));
  }
  return changed.length;
}

async function readStamp(dist) {
  const file = join(dist, STAMP);
  return existsSync(file) ? JSON.parse(await readFile(file, 'utf8')) : { recipe: '', files: {} };
}

/** Deletes outputs whose source is gone, those of an interrupted build included. */
async function removeStale(dist, known, wanted) {
  const expected = new Set(Object.keys(wanted).map(asJavaScript));
  const outputs = (await filesBelow(dist)).filter((file) => file.endsWith('.js'));
  const stale = [...outputs, ...Object.keys(known).map(asJavaScript)].filter((file) => !expected.has(file));
  for (const file of stale) {
    await rm(join(dist, file), { force: true });
    await rm(join(dist, `${file}.map`), { force: true });
  }
}

async function emit(src, dist, file) {
  const target = join(dist, asJavaScript(file));
  const source = await readFile(join(src, file));
  await mkdir(dirname(target), { recursive: true });
  if (!isTypeScript(file)) return writeFile(target, source);

  const { code, map } = await (
    await compiler()
  ).transform(source.toString('utf8'), {
    filename: join(src, file),
    sourceFileName: join(src, file),
  });
  await writeFile(target, `${code}\n//# sourceMappingURL=${basename(target)}.map\n`);
  await writeFile(`${target}.map`, relativeSources(map, dirname(target), join(src, file)));
}

/** Loaded only when something must be compiled: a built checkout starts without development packages. */
let loaded;
function compiler() {
  loaded ??= import('@swc/core');
  return loaded;
}

/** Maps name the source relative to themselves, so that a build says nothing of the machine it was made on. */
function relativeSources(map, from, sourceFile) {
  return JSON.stringify({ ...JSON.parse(map), sources: [relative(from, sourceFile).replaceAll('\\', '/')] });
}
