import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { canonicalJson } from '@sportello/kernel';
import { definePlugin, manifestOf, type PluginDefinition, type PluginManifest } from '@sportello/plugin-sdk';
import {
  installedPackages,
  integrityOf,
  PluginCatalogue,
  readAllowList,
  type AllowedPlugin,
  type PackageSource,
} from '@sportello/plugin-host';
import { z } from 'zod';

const root = resolve(import.meta.dirname, '../../..');

const definition = definePlugin({
  id: 'rule-example',
  title: { it: 'Regola', en: 'Rule' },
  description: { it: 'Esempio', en: 'Example' },
  host: '^1.0.0',
  config: z.strictObject({}),
  configVersion: 1,
  scopes: [],
  isolation: ['in-process'],
  contributes: {
    'routing.rule': { evaluate: () => ({ decision: 'abstain', reason: { it: 'Niente', en: 'Nothing' } }) },
  },
}) as unknown as PluginDefinition;

let folder: string;
let imported: string[];

/** One package on disk, owned by the checkout or not; says when its code runs. */
async function source(
  change: {
    manifest?: Partial<PluginManifest> | string | null;
    version?: string;
    exports?: unknown;
    own?: boolean;
  } = {},
): Promise<PackageSource> {
  await mkdir(join(folder, 'dist'), { recursive: true });
  await writeFile(join(folder, 'dist/index.js'), 'export default {};');
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'x', version: change.version ?? '1.2.3' }));
  const manifest = {
    ...manifestOf(definition, '1.2.3'),
    ...(typeof change.manifest === 'object' ? change.manifest : {}),
  };
  const text = typeof change.manifest === 'string' ? change.manifest : JSON.stringify(manifest);
  if (change.manifest !== null) await writeFile(join(folder, 'plugin.json'), text);
  return {
    find: async (name) => (name === 'missing' ? undefined : folder),
    ownsFolder: async () => change.own ?? true,
    entry: async () => pathToFileURL(join(folder, 'dist/index.js')).href,
    load: async (name) => {
      imported.push(name);
      if (change.exports instanceof Error) throw change.exports;
      return change.exports ?? { default: definition };
    },
  };
}

const allowed: AllowedPlugin = { package: 'rule-example', version: '1.2.3' };

beforeEach(async () => {
  imported = [];
  folder = await mkdtemp(join(tmpdir(), 'sportello-catalogue-'));
});

afterEach(() => rm(folder, { recursive: true }));

describe('loading plugins', () => {
  it('loads what is allowed, agrees and fits', async () => {
    const catalogue = await PluginCatalogue.load([allowed], await source());
    expect(catalogue.refusals).toEqual([]);
    expect(catalogue.find('rule-example')?.manifest.version).toBe('1.2.3');
  });

  it.each<[string, string, Parameters<typeof source>[0], Partial<AllowedPlugin>]>([
    ['not-installed', 'no such package', {}, { package: 'missing' }],
    ['manifest-missing', 'no readable file', { manifest: null }, {}],
    ['manifest-missing', 'no readable file', { manifest: '{ not json' }, {}],
    ['manifest-invalid', 'Unrecognized key', { manifest: { surprise: 1 } as never }, {}],
    ['host-range', 'plugin SDK 1.0.0', { manifest: { host: '^2.0.0' } }, {}],
    ['host-range', 'plugin SDK 1.0.0', { manifest: { host: 'not a range' } }, {}],
    ['api-version', 'version 1', { manifest: { contributes: [{ point: 'routing.rule', apiVersion: 9 }] } }, {}],
    ['api-version', 'no such extension point', { manifest: { contributes: [{ point: 'x.y', apiVersion: 1 }] } }, {}],
    ['version', 'version 1.2.3', {}, { version: '1.2.4' }],
    ['version', 'version 1.2.4 and 1.2.3', { version: '1.2.4' }, { version: '1.2.4' }],
    ['integrity-missing', 'sha256-', { own: false }, {}],
    ['integrity', 'sha256-', {}, { integrity: `sha256-${'0'.repeat(64)}` }],
  ])('refuses before any code runs: %s (%s)', async (code, found, change, entry) => {
    const catalogue = await PluginCatalogue.load([{ ...allowed, ...entry }], await source(change));
    expect(catalogue.refusals).toEqual([
      expect.objectContaining({ plugin: entry.package ?? 'rule-example', code, found: expect.stringContaining(found) }),
    ]);
    const [refused] = catalogue.refusals;
    expect(refused?.wanted).not.toBe('');
    expect(refused?.advice.it).not.toBe('');
    expect(refused?.advice.en).not.toBe('');
    expect(imported).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['import-failed', new Error('Cannot find module')],
    ['not-a-plugin', {}],
    ['not-a-plugin', { default: { id: 'x' } }],
    ['manifest-disagrees', { default: { ...definition, scopes: ['network.connect'] } }],
    ['manifest-disagrees', { default: { ...definition, id: 'rule-other' } }],
    ['manifest-disagrees', { default: { ...definition, contributes: { notifier: {} } } }],
  ])('refuses code that is not what its manifest says: %s', async (code, exports) => {
    const catalogue = await PluginCatalogue.load([allowed], await source({ exports }));
    expect(catalogue.refusals).toEqual([expect.objectContaining({ code })]);
    expect(catalogue.find('rule-example')).toBeUndefined();
  });

  it('says what plugin.json claims and what the code is', async () => {
    const exports = { default: { ...definition, id: 'rule-other', contributes: { notifier: {} } } };
    const [refused] = (await PluginCatalogue.load([allowed], await source({ exports }))).refusals;
    expect(refused?.wanted).toContain('id "rule-example"');
    expect(refused?.found).toContain('id "rule-other"');
    expect(refused?.wanted).toContain('routing.rule');
    expect(refused?.found).toContain('notifier');
  });

  it('takes a foreign package whose files are the approved ones, and refuses it once a file changes', async () => {
    const packages = await source({ own: false });
    const integrity = await integrityOf(folder);
    expect((await PluginCatalogue.load([{ ...allowed, integrity }], packages)).refusals).toEqual([]);
    await writeFile(join(folder, 'dist/index.js'), 'export default { evil: true };');
    const changed = await PluginCatalogue.load([{ ...allowed, integrity }], packages);
    expect(changed.refusals).toEqual([expect.objectContaining({ code: 'integrity', wanted: integrity })]);
  });

  it('lets the second package with one id stay out, and the first in', async () => {
    const catalogue = await PluginCatalogue.load([allowed, { ...allowed, package: 'copy' }], await source());
    expect(catalogue.refusals).toEqual([expect.objectContaining({ plugin: 'copy', code: 'duplicate-id' })]);
    expect(catalogue.find('rule-example')).toBeDefined();
  });

  it('says what is wrong with an allow-list it cannot read', async () => {
    const file = join(folder, 'plugins.json');
    await writeFile(file, JSON.stringify({ plugins: [{ package: '../evil', version: '1.0.0' }] }));
    await expect(readAllowList(file)).rejects.toMatchObject({ code: 'PLUGIN.ALLOW_LIST' });
  });
});

describe('the plugins of this checkout', () => {
  it('are all allowed, and each manifest agrees with its code', async () => {
    const allowList = await readAllowList(join(root, 'config/plugins.json'));
    const folders = (await readdir(join(root, 'plugins'))).filter((name) =>
      existsSync(join(root, 'plugins', name, 'package.json')),
    );
    expect(allowList.map(({ package: name }) => name).sort()).toEqual(
      folders.map((name) => `@sportello/${name}`).sort(),
    );
    for (const name of folders) {
      const { version } = JSON.parse(await readFile(join(root, 'plugins', name, 'package.json'), 'utf8'));
      const { default: plugin } = (await import(`@sportello/${name}`)) as { default: PluginDefinition };
      const written: unknown = JSON.parse(await readFile(join(root, 'plugins', name, 'plugin.json'), 'utf8'));
      expect([name, canonicalJson(written)]).toEqual([name, canonicalJson(manifestOf(plugin, version))]);
    }
  });

  it('are found, belong to the checkout and load', async () => {
    const packages = installedPackages(root);
    expect(await packages.find('@sportello/no-such-plugin')).toBeUndefined();
    const folderOfRule = await packages.find('@sportello/rule-channel');
    expect(folderOfRule).toBe(join(root, 'plugins/rule-channel'));
    expect(await packages.ownsFolder(folderOfRule ?? '')).toBe(true);
    expect(await packages.ownsFolder(join(root, 'node_modules/zod'))).toBe(false);
    const catalogue = await PluginCatalogue.load(await readAllowList(join(root, 'config/plugins.json')), packages);
    expect(catalogue.refusals).toEqual([]);
  });
});
