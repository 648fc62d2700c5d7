import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { platformSettings } from '@sportello/platform';
import { pluginPackages, readAllowList } from '@sportello/plugin-host';
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

const knownPlugin = ({ contributes, config, configVersion, isolation }: PluginManifest): KnownPlugin => ({
  contributes: contributes.map(({ point }) => point),
  settingsJsonSchema: config,
  configVersion,
  isolation,
});

async function manifests(env: World['env'], root: string): Promise<readonly PluginManifest[]> {
  return (await allowedPackages({ env, root })).flatMap(({ manifest }) => (manifest === undefined ? [] : [manifest]));
}

/** A package of the allow-list, with what can be known of it without running its code. */
export interface AllowedPackage {
  readonly package: string;
  readonly version: string;
  /** Undefined when it is not installed. */
  readonly folder: string | undefined;
  readonly manifest: PluginManifest | undefined;
}

/** Every plugin that may be loaded; none of their code is run. @throws DomainError PLUGIN.ALLOW_LIST */
export async function allowedPackages({ env, root }: Pick<World, 'env' | 'root'>): Promise<readonly AllowedPackage[]> {
  const allowed = await readAllowList(resolve(root, env['SPORTELLO_PLUGINS'] ?? 'config/plugins.json'));
  const packages = pluginPackages(root, platformSettings(env).dataDir, allowed);
  return Promise.all(
    allowed.map(async (plugin) => {
      const folder = await packages.find(plugin.package).catch(() => undefined); // a tarball that cannot be unpacked
      const manifest = folder === undefined ? undefined : await readManifest(join(folder, 'plugin.json'));
      return { package: plugin.package, version: plugin.version, folder, manifest };
    }),
  );
}

async function readManifest(file: string): Promise<PluginManifest | undefined> {
  try {
    return manifestSchema.safeParse(JSON.parse(await readFile(file, 'utf8'))).data;
  } catch {
    return undefined; // a plugin without a readable manifest is as good as not installed
  }
}
