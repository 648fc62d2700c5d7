import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { houseRoot } from './cruise.js';

describe('npm run build', () => {
  let root: string;
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  const has = (path: string) => existsSync(join(root, path));
  const build = () => spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: root, encoding: 'utf8' });

  beforeEach(() => {
    root = realpathSync(mkdtempSync(join(tmpdir(), 'sportello-build-')));
    cpSync(join(houseRoot, 'scripts'), join(root, 'scripts'), { recursive: true });
    rmSync(join(root, 'scripts/emit-manifests.mjs'), { force: true });
    for (const file of ['package.json', 'package-lock.json', '.swcrc']) cpSync(join(houseRoot, file), join(root, file));
    mkdirSync(join(root, 'node_modules'));
    symlinkSync(join(houseRoot, 'node_modules/@swc'), join(root, 'node_modules/@swc'), 'dir');
    write('libs/one/package.json', '{"name":"one"}');
    write('libs/one/src/index.ts', `export { two } from './deep/two.js';\n`);
    write('libs/one/src/deep/two.ts', `export const two: number = 2;\n`);
    write('libs/one/src/deep/two.spec.ts', `it('is two', () => {});\n`);
    write('libs/one/src/deep/page.html', `<p>`);
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('compiles what is source, copies what is not, and leaves tests out', () => {
    expect(build().stdout).toBe('build: 3 files compiled\n');
    expect(read('libs/one/dist/deep/two.js')).toContain('export const two = 2;');
    expect(read('libs/one/dist/deep/page.html')).toBe('<p>');
    expect(has('libs/one/dist/deep/two.spec.js')).toBe(false);
  });

  it('says nothing in its output of the machine it ran on', () => {
    build();
    expect(JSON.parse(read('libs/one/dist/deep/two.js.map'))).toMatchObject({ sources: ['../../src/deep/two.ts'] });
    expect(read('libs/one/dist/deep/two.js.map')).not.toContain(root);
  });

  it('compiles again only what changed', () => {
    build();
    expect(build().stdout).toBe('build: nothing to compile\n');
    write('libs/one/src/deep/two.ts', `export const two = 'two';\n`);
    expect(build().stdout).toBe('build: 1 files compiled\n');
    expect(read('libs/one/dist/deep/two.js')).toContain(`'two'`);
  });

  it('compiles everything again when the compiler settings change', () => {
    build();
    write('.swcrc', read('.swcrc').replace('es2022', 'es2021'));
    expect(build().stdout).toBe('build: 3 files compiled\n');
  });

  it('mends a damaged dist and deletes what has no source any more', () => {
    build();
    rmSync(join(root, 'libs/one/dist/index.js'));
    rmSync(join(root, 'libs/one/src/deep/two.ts'));
    write('libs/one/dist/stray.js', '');
    expect(build().stdout).toBe('build: 1 files compiled\n');
    expect(
      ['index.js', 'stray.js', 'deep/two.js', 'deep/two.js.map'].map((file) => has(`libs/one/dist/${file}`)),
    ).toEqual([true, false, false, false]);
  });

  it('fails with the reason when a file does not compile, and does not call it built', () => {
    write('libs/one/src/index.ts', 'export const = ;\n');
    const failed = build();
    expect(failed.status).toBe(1);
    expect(failed.stderr).toContain('libs/one/src/index.ts');
    expect(build().status).toBe(1);
  });

  it('lets a package with a build script of its own build itself, once', () => {
    write(
      'apps/pages/package.json',
      JSON.stringify({ name: 'pages', scripts: { build: 'mkdir -p dist && date >> dist/built' } }),
    );
    expect(build().stdout).toBe('build: 3 files compiled, pages\n');
    expect(build().stdout).toBe('build: nothing to compile\n');
    write('apps/pages/src/page.css', 'p {}');
    expect(build().stdout).toBe('build: nothing to compile, pages\n');
    expect(read('apps/pages/dist/built').trim().split('\n')).toHaveLength(2);
  });
});
