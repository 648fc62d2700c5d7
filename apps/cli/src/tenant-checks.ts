import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { installedPackages, readAllowList } from '@sportello/plugin-host';
import { manifestSchema, type PluginManifest } from '@sportello/plugin-sdk';
import type { CheckOptions, KnownPlugin } from '@sportello/tenancy';
import { TICKET_VOCABULARY } from '@sportello/ticketing';
import type { World } from './command.js';

/** What a tenant file is held against here: the plugins that may be loaded, by their manifests, and the words of ticketing. */
export async function tenantChecks({ env, root }: World): Promise<Omit<CheckOptions, 'file'>> {
  const known = new Map((await manifests(env, root)).map((manifest) => [manifest.id, knownPlugin(manifest)]));
  return {
    vocabulary: TICKET_VOCABULARY,
    plugins: { find: (id) => known.get(id), ids: () => [...known.keys()] },
  };
}

const knownPlugin = ({ contributes, config }: PluginManifest): KnownPlugin => ({
  contributes: contributes.map(({ point }) => point),
  settingsJsonSchema: config,
});

/** Of every plugin that may be loaded and is there; none of their code is run. */
async function manifests(env: World['env'], root: string): Promise<readonly PluginManifest[]> {
  const packages = installedPackages(root);
  const allowed = await readAllowList(resolve(root, env['SPORTELLO_PLUGINS'] ?? 'config/plugins.json'));
  const found = await Promise.all(
    allowed.map(async (plugin) => {
      const folder = await packages.find(plugin.package);
      return folder === undefined ? undefined : readManifest(join(folder, 'plugin.json'));
    }),
  );
  return found.filter((manifest) => manifest !== undefined);
}

async function readManifest(file: string): Promise<PluginManifest | undefined> {
  try {
    return manifestSchema.safeParse(JSON.parse(await readFile(file, 'utf8'))).data;
  } catch {
    return undefined; // a plugin without a readable manifest is as good as not installed
  }
}
