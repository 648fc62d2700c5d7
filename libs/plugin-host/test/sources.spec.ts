import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { create } from 'tar';
import { manifestOf, type PluginDefinition } from '@sportello/plugin-sdk';
import { integrityOf, PluginCatalogue, pluginPackages, type AllowedPlugin } from '@sportello/plugin-host';

const NAME = '@ente/rule-out';

/** A plugin that needs nothing but zod, which it finds where this installation has it. */
const CODE = `import { z } from 'zod';
export default {
  id: 'rule-out', title: { it: 'R', en: 'R' }, description: { it: 'R', en: 'R' }, host: '^1.0.0',
  config: z.strictObject({}), configVersion: 1, scopes: [], isolation: ['in-process', 'worker'],
  contributes: { 'routing.rule': { evaluate: () => ({ decision: 'abstain', reason: { it: 'n', en: 'n' } }) } },
};`;

let folder: string;
let root: string;
let data: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sportello-sources-'));
  root = join(folder, 'installation');
  data = join(folder, 'data');
  await mkdir(join(root, 'plugins'), { recursive: true });
  await mkdir(data);
  await symlink(join(import.meta.dirname, '../../../node_modules'), join(root, 'node_modules'));
});
afterEach(() => rm(folder, { recursive: true }));

/** The plugin's package in a folder of its own, built. */
async function packageAt(place: string, name = NAME): Promise<string> {
  await mkdir(join(place, 'dist'), { recursive: true });
  const scripts = { postinstall: `node -e "require('fs').writeFileSync('${join(folder, 'ran')}', '')"` };
  const described = {
    name,
    version: '1.0.0',
    type: 'module',
    exports: { '.': { import: './dist/index.js' } },
    scripts,
  };
  await writeFile(join(place, 'package.json'), JSON.stringify(described));
  await writeFile(join(place, 'dist/index.js'), CODE);
  const definition = (await importCode()) as PluginDefinition;
  await writeFile(join(place, 'plugin.json'), JSON.stringify(manifestOf(definition, '1.0.0')));
  return place;
}

async function importCode(): Promise<unknown> {
  const file = join(import.meta.dirname, `../.sources-${process.pid}.mjs`);
  await writeFile(file, CODE);
  try {
    return ((await import(file)) as { default: unknown }).default;
  } finally {
    await rm(file);
  }
}

async function packed(place: string, to = 'rule-out-1.0.0.tgz'): Promise<string> {
  await create({ gzip: true, file: join(folder, to), cwd: place, prefix: 'package' }, await readdir(place));
  return join(folder, to);
}

async function load(entry: Omit<AllowedPlugin, 'package' | 'version'>, name = NAME): Promise<PluginCatalogue> {
  const allowed: AllowedPlugin[] = [{ package: name, version: '1.0.0', ...entry }];
  return PluginCatalogue.load(allowed, pluginPackages(root, data, allowed));
}

describe('a plugin', () => {
  it('comes as a tarball: unpacked under the data folder, checked, loaded, none of its scripts run', async () => {
    const place = await packageAt(join(folder, 'made'));
    const integrity = await integrityOf(place);
    const from = await packed(place);
    for (const _start of ['first', 'second']) {
      const catalogue = await load({ from, integrity });
      expect(catalogue.refusals).toEqual([]);
      expect(catalogue.find('rule-out')?.entry).toContain('/data/plugins/');
    }
    expect(existsSync(join(folder, 'ran'))).toBe(false);
    expect((await readdir(join(data, 'plugins'))).filter((name) => name !== 'node_modules')).toHaveLength(1);
  });

  it('comes from a folder outside the repository, with a digest like any foreign package', async () => {
    const from = await packageAt(join(folder, 'elsewhere'));
    await symlink(join(root, 'node_modules'), join(from, 'node_modules'));
    const integrity = await integrityOf(from);
    expect((await load({ from, integrity })).refusals).toEqual([]);
    expect((await load({ from })).refusals).toEqual([
      expect.objectContaining({ code: 'integrity-missing', found: integrity }),
    ]);
  });

  it('is not loaded when its tarball holds other files than the approved ones', async () => {
    const place = await packageAt(join(folder, 'made'));
    const integrity = await integrityOf(place);
    await writeFile(join(place, 'dist/index.js'), `${CODE}\nprocess.exitCode = 9;`);
    const { refusals } = await load({ from: await packed(place), integrity });
    expect(refusals).toEqual([expect.objectContaining({ code: 'integrity', wanted: integrity })]);
    expect(process.exitCode).toBeUndefined();
  });

  it('is not loaded under the name of another', async () => {
    const from = await packageAt(join(folder, 'elsewhere'), '@ente/rule-other');
    const { refusals } = await load({ from, integrity: await integrityOf(from) });
    expect(refusals).toEqual([expect.objectContaining({ code: 'another-package', found: '@ente/rule-other' })]);
  });

  it('is refused in words when there is nothing, or nothing that can be unpacked', async () => {
    expect((await load({ from: join(folder, 'nowhere') })).refusals).toEqual([
      expect.objectContaining({ code: 'not-installed' }),
    ]);
    expect((await load({ from: join(folder, 'nowhere.tgz') })).refusals).toEqual([
      expect.objectContaining({ code: 'unreadable', found: expect.stringContaining('ENOENT') }),
    ]);
    await writeFile(join(folder, 'broken.tgz'), 'no tarball');
    expect((await load({ from: join(folder, 'broken.tgz') })).refusals).toEqual([
      expect.objectContaining({ code: 'unreadable' }),
    ]);
  });

  it('is refused when its tarball holds a link, and nothing of it is left', async () => {
    const place = await packageAt(join(folder, 'made'));
    await copyFile(join(place, 'plugin.json'), join(folder, 'target'));
    await symlink(join(folder, 'target'), join(place, 'link'));
    const { refusals } = await load({ from: await packed(place) });
    expect(refusals).toEqual([
      expect.objectContaining({ code: 'unreadable', found: expect.stringContaining('SymbolicLink') }),
    ]);
    expect((await readdir(join(data, 'plugins'))).filter((name) => name !== 'node_modules')).toEqual([]);
  });
});
